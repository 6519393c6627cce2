package com.flashafrica.support.satisfaction.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PublicAddressTest {
    private final Map<String, Object> known = new HashMap<>();
    private final StandardEnvironment environment = new StandardEnvironment();

    @Test
    void links_begin_with_what_is_set() {
        known.put("support.satisfaction.base-url", "https://support.example/");

        PublicAddress address = address();

        assertThat(address.isKnown()).isTrue();
        assertThat(address.link("token")).contains("https://support.example/r/token");
    }

    @Test
    void a_port_may_become_known_later() {
        known.put("support.satisfaction.base-url", "http://127.0.0.1:${local.server.port}");

        PublicAddress address = address();

        assertThat(address.isKnown()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> address.link("token"));
        known.put("local.server.port", "8080");
        assertThat(address.link("token")).contains("http://127.0.0.1:8080/r/token");
    }

    @Test
    void there_are_no_links_without_it() {
        PublicAddress address = address();

        assertThat(address.isKnown()).isFalse();
        assertThat(address.link("token")).isEmpty();
    }

    private PublicAddress address() {
        environment.getPropertySources().addFirst(new MapPropertySource("test", known));
        var settings =
                Binder.get(environment).bindOrCreate("support.satisfaction", RatingSettings.class);
        return new PublicAddress(settings, environment);
    }
}
