package com.flashafrica.support.platform.identity;

/** Somebody is who they say, and it cannot be told what they are here for. */
final class NoSingleRole extends RuntimeException {
    NoSingleRole(int found) {
        super(found == 0 ? "no role that is known here" : "more than one role", null, false, false);
    }
}
