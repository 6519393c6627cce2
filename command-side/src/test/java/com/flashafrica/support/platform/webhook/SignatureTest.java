package com.flashafrica.support.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /** The example of docs/notifications.md, reckoned there with two other programs. */
    @Test
    void it_is_what_receivers_were_told_to_reckon() {
        byte[] body = "{\"id\":\"notification-1\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Signature.of("a secret", "1795420800", body))
                .isEqualTo("v1=5ba8ce7f0ab0539fb8bf09636b48a6b08566ba1c2a645b8342d23d055becc624");
    }
}
