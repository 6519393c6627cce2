package com.flashafrica.support.platform.sealing;

/** The marks around sealed texts, in UTF-8: 0xEE 0x80, then 0x80 or 0x81. */
final class Marks {
    static final byte FIRST = (byte) 0xEE;
    static final byte SECOND = (byte) 0x80;

    private Marks() {}

    static int count(byte[] utf8) {
        int marks = 0;
        for (int i = 0; i + 2 < utf8.length; i++) {
            boolean mark =
                    utf8[i] == FIRST && utf8[i + 1] == SECOND && (utf8[i + 2] & 0xFE) == 0x80;
            marks += mark ? 1 : 0;
        }
        return marks;
    }
}
