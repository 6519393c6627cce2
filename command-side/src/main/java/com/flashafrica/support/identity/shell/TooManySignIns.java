package com.flashafrica.support.identity.shell;

/** More passwords are waiting to be checked than this machine can check in a while. */
public final class TooManySignIns extends RuntimeException {
    TooManySignIns() {
        super("too many passwords at once", null, false, false);
    }
}
