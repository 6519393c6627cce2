package com.flashafrica.support.platform.mongo;

import java.nio.charset.StandardCharsets;
import org.bson.BsonSerializationException;
import org.bson.io.BasicOutputBuffer;

/** Writes a text at once, where the driver's own goes through it character by character. */
public final class DocumentBuffer extends BasicOutputBuffer {
    /**
     * In UTF-8 and with a zero at its end.
     *
     * @param isName whether that zero is all that says where it ends
     */
    @Override
    protected int writeCharacters(String text, boolean isName) {
        if (isName && text.indexOf('\0') >= 0) {
            throw new BsonSerializationException("a name must not have the character U+0000");
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        writeBytes(bytes, 0, bytes.length);
        writeByte(0);
        return bytes.length + 1;
    }
}
