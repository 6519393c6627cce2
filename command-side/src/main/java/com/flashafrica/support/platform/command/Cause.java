package com.flashafrica.support.platform.command;

import com.flashafrica.support.kernel.ActorRole;
import com.flashafrica.support.kernel.EventMetadata;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who or what sent a command, and as part of which story. Becomes its events' metadata.
 *
 * @param actor opaque id
 * @param correlation W3C trace id of the whole story
 * @param causation id of what caused the command: a request, an event, an import
 * @param authenticated how it was made sure who the actor is; null when nobody did
 */
public record Cause(
        String actor,
        ActorRole role,
        @Nullable String channel,
        String correlation,
        @Nullable String causation,
        @Nullable String authenticated) {

    /** Of somebody who only says who it is, or of the platform itself. */
    public Cause(
            String actor,
            ActorRole role,
            @Nullable String channel,
            String correlation,
            @Nullable String causation) {
        this(actor, role, channel, correlation, causation, null);
    }

    public Map<String, String> metadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(EventMetadata.ACTOR, actor);
        metadata.put(EventMetadata.ROLE, role.name());
        if (channel != null) {
            metadata.put(EventMetadata.CHANNEL, channel);
        }
        metadata.put(EventMetadata.CORRELATION, correlation);
        if (causation != null) {
            metadata.put(EventMetadata.CAUSATION, causation);
        }
        if (authenticated != null) {
            metadata.put(EventMetadata.AUTHENTICATED, authenticated);
        }
        return metadata;
    }
}
