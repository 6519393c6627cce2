package com.flashafrica.support.platform.validation;

/**
 * Two characters for private use that mark sealed texts. Nothing that comes in may have them:
 * whoever could write them could have other people's texts opened where they do not belong.
 */
public final class Reserved {
    public static final char BEGIN = '\uE000';
    public static final char END = '\uE001';
    public static final String REASON = "must not have the characters U+E000 or U+E001";

    private Reserved() {}

    public static boolean isIn(String text) {
        return text.indexOf(BEGIN) >= 0 || text.indexOf(END) >= 0;
    }
}
