package com.flashafrica.support.platform.sealing;

/** What wraps a person's key is not there: the configuration is wrong, or it was destroyed. */
public final class MasterKeyMissing extends RuntimeException {
    MasterKeyMissing(String message) {
        super(message);
    }
}
