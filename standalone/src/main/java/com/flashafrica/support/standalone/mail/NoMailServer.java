package com.flashafrica.support.standalone.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;

/** Holds unless somebody has said where mails are to go. */
final class NoMailServer extends NoneNestedConditions {
    NoMailServer() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnProperty("spring.mail.host")
    static final class Configured {}
}
