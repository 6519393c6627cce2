package com.flashafrica.support.standalone.faults.load;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Who a trial's people are, as far as the desk asks. */
public interface Credentials {
    /** Nobody asks. */
    Credentials NONE = Optional::empty;

    /** The header's value; empty for none. */
    Optional<String> authorization();

    /** The last one was not good enough: the next should be another. */
    default void refused() {}

    /**
     * Bearer tokens.
     *
     * @param signingIn signs in anew; what it gives knows by itself when a token ends
     */
    static Credentials bearer(Supplier<? extends Supplier<String>> signingIn) {
        AtomicReference<Supplier<String>> current = new AtomicReference<>(signingIn.get());
        return new Credentials() {
            @Override
            public Optional<String> authorization() {
                return Optional.of("Bearer " + current.get().get());
            }

            @Override
            public void refused() {
                current.set(signingIn.get());
            }
        };
    }
}
