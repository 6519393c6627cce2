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
 */
public record Cause(
        String actor,
        ActorRole role,
        @Nullable String channel,
        String correlation,
        @Nullable String causation) {

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
        return metadata;
    }
}
