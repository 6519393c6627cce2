package com.flashafrica.support.platform.projection;

/**
 * Somebody else wrote what we were about to write, or took it away. Nothing is broken: read again.
 */
final class Overtaken extends RuntimeException {
    Overtaken(String what) {
        super(what, null, false, false);
    }
}
