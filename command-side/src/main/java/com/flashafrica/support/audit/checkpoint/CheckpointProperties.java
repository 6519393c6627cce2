package com.flashafrica.support.audit.checkpoint;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How checkpoints of the ledger are signed and where they go.
 *
 * @param origin the ledger's name in checkpoints, without spaces and plus signs; made from its id
 *     when it is not said
 * @param every after which something new is signed
 * @param events of which so many are signed sooner
 * @param witnesses keys of those whose cosignatures are taken
 * @param folder on storage that is written once; a file for each checkpoint
 */
@ConfigurationProperties("support.audit.checkpoint")
public record CheckpointProperties(
        @Nullable String origin,
        @DefaultValue Key key,
        @DefaultValue("60s") Duration every,
        @DefaultValue("10000") long events,
        @DefaultValue List<String> witnesses,
        @Nullable Path folder,
        @DefaultValue Webhook webhook,
        @DefaultValue Mail mail) {

    /**
     * The key that signs; without one nothing is signed.
     *
     * @param pem PKCS #8, Ed25519
     * @param file holds the same; made, for its owner alone, when it is not there
     * @param before holds the key that signed before, which says that this one follows it
     */
    public record Key(@Nullable String pem, @Nullable Path file, @Nullable Path before) {
        @Override
        public String toString() {
            return "Key[file=%s]".formatted(file);
        }
    }

    /**
     * @param secret signs what is sent; nothing is sent unsigned
     */
    public record Webhook(
            @Nullable String address,
            @Nullable String secret,
            @DefaultValue("5s") Duration connect,
            @DefaultValue("10s") Duration answer) {
        @Override
        public String toString() {
            return "Webhook[connect=%s, answer=%s]".formatted(connect, answer);
        }
    }

    /**
     * @param to the auditors; each gets a mail of its own
     * @param every no more than one mail in that time
     */
    public record Mail(
            @DefaultValue List<String> to,
            @DefaultValue("support@localhost") String from,
            @DefaultValue("1d") Duration every) {}
}
