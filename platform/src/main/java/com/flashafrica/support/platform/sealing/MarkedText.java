package com.flashafrica.support.platform.sealing;

/** A text has characters that only sealed texts may have, and is none, or is another person's. */
public final class MarkedText extends RuntimeException {
    MarkedText(String message) {
        super(message);
    }
}
