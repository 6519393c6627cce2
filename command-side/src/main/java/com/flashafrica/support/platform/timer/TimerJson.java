package com.flashafrica.support.platform.timer;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a timer is to remember, as plain JSON; usually that is nothing. */
final class TimerJson implements Serializer {
    private final JsonMapper mapper = JsonMapper.builder().build();

    @Override
    @SuppressWarnings("NullAway") // No data is null on both sides; the library has no word for it.
    public byte[] serialize(@Nullable Object data) {
        return data == null ? null : mapper.writeValueAsBytes(data);
    }

    @Override
    @SuppressWarnings("NullAway")
    public <T> T deserialize(Class<T> type, byte @Nullable [] json) {
        return json == null ? null : mapper.readValue(json, type);
    }
}
