package com.flashafrica.support.imports;

import com.flashafrica.support.platform.validation.Reserved;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a file, one at a time, however large it is. LF or CR LF ends a line; a byte order
 * mark is not part of the first.
 */
final class Lines {
    private static final String MARK = "\uFEFF";

    private final BufferedInputStream file;
    private final Charset charset;
    private final int longest;
    private long number;

    /**
     * @param charset in which LF is a byte of its own
     * @param longest in bytes
     */
    Lines(InputStream file, Charset charset, int longest) {
        this.file = new BufferedInputStream(file, 1 << 16);
        this.charset = charset;
        this.longest = longest;
    }

    /** Null at the end. */
    @Nullable Line next() throws IOException {
        int first = file.read();
        if (first < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        boolean tooLong = false;
        for (int next = first; next >= 0 && next != '\n'; next = file.read()) {
            if (bytes.size() < longest) {
                bytes.write(next);
            } else {
                tooLong = true;
            }
        }
        return line(bytes.toByteArray(), tooLong);
    }

    private Line line(byte[] bytes, boolean tooLong) {
        String text = new String(bytes, charset);
        if (text.endsWith("\r")) {
            text = text.substring(0, text.length() - 1);
        }
        if (number == 1 && text.startsWith(MARK)) {
            text = text.substring(1);
        }
        if (Reserved.isIn(text)) {
            // Parts of a line may be shown with what is wrong with it.
            String harmless = text.replace(Reserved.BEGIN, '?').replace(Reserved.END, '?');
            return new Line(number, harmless, Reserved.REASON);
        }
        return new Line(number, text, tooLong ? "is too long" : brokenText(bytes));
    }

    private @Nullable String brokenText(byte[] bytes) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            } catch (CharacterCodingException _) {
                return "is not UTF-8";
            }
        }
        return null;
    }
}
