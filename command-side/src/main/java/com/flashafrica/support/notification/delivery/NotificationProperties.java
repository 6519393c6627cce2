package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom the roles of policies stand for, and how they are reached. Mail servers are {@code
 * spring.mail}'s.
 *
 * @param roles by the name that policies use
 * @param language of what goes to an address that a policy names itself
 * @param from sender of the mails
 * @param baseUrl what a ticket's link begins with, {@code /tickets/<id>} follows; no links without
 */
@ConfigurationProperties("support.notification")
public record NotificationProperties(
        @DefaultValue Map<String, Role> roles,
        @DefaultValue("en") Language language,
        @DefaultValue("support@localhost") String from,
        @Nullable URI baseUrl,
        @DefaultValue Webhook webhook,
        @DefaultValue Retry retry) {

    /**
     * @param addresses each gets a mail of its own
     * @param webhooks http or https addresses, each called by itself
     * @param secret signs what goes to these webhooks; {@link Webhook#secret} without
     */
    public record Role(
            @DefaultValue List<String> addresses,
            @DefaultValue List<String> webhooks,
            @DefaultValue("en") Language language,
            @Nullable String secret) {
        @Override
        public String toString() {
            return "Role[addresses=%d, webhooks=%d]".formatted(addresses.size(), webhooks.size());
        }
    }

    /**
     * @param secret signs what is sent; nothing is sent unsigned
     * @param connect how long a connection may take
     * @param answer how long the whole call may take
     */
    public record Webhook(
            @Nullable String secret,
            @DefaultValue("5s") Duration connect,
            @DefaultValue("10s") Duration answer) {
        @Override
        public String toString() {
            return "Webhook[connect=%s, answer=%s]".formatted(connect, answer);
        }
    }

    /**
     * @param attempts the most there are for one notification
     * @param first the pause after the first; each further one is twice as long
     */
    public record Retry(@DefaultValue("8") int attempts, @DefaultValue("30s") Duration first) {
        /** How long to wait after that attempt, counted from 1. */
        Duration pauseAfter(int attempt) {
            return first.multipliedBy(1L << Math.clamp(attempt - 1L, 0, 20));
        }
    }
}
