package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.attachment.ContentKeys;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** People's files are sealed with the keys that their texts are. */
final class PersonContentKeys implements ContentKeys {
    private static final int TRIES = 3;

    private final DataKeys keys;
    private final Supplier<@Nullable KeyRecorder> recorder;

    PersonContentKeys(DataKeys keys, Supplier<@Nullable KeyRecorder> recorder) {
        this.keys = keys;
        this.recorder = recorder;
    }

    @Override
    public SecretKey toSeal(PersonId owner) {
        for (int tries = 0; tries < TRIES; tries++) {
            DataKeys.ForSealing forSealing = keys.forSealing(owner.value());
            if (forSealing.fresh() == null) {
                return forSealing.key().secret();
            }
            KeyRecorder records = recorder.get();
            if (records == null) {
                throw new IllegalStateException("nothing is sealed where nothing is written");
            }
            if (records.record(forSealing.fresh())) {
                return forSealing.key().secret();
            }
            keys.forget(List.of(owner.value()));
        }
        throw new IllegalStateException("others keep recording keys for one person");
    }

    @Override
    public Optional<SecretKey> toOpen(PersonId owner) {
        return switch (keys.of(Set.of(owner.value())).get(owner.value())) {
            case KeyState.Usable(DataKey key) -> Optional.of(key.secret());
            case KeyState.Erased _ -> Optional.empty();
            case KeyState.Missing _ ->
                    throw new MasterKeyMissing("the key to a file cannot be used");
            case null -> Optional.empty();
        };
    }
}
