package com.flashafrica.support.platform.sealing;

/** What is known of a person's key. */
sealed interface KeyState {
    record Usable(DataKey key) implements KeyState {}

    /** Destroyed. */
    record Erased() implements KeyState {}

    /** There is none, or what wraps it is not here: a mistake of configuration, or of storage. */
    record Missing() implements KeyState {}
}
