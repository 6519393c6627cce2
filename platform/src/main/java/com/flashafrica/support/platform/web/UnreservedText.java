package com.flashafrica.support.platform.web;

import com.flashafrica.support.platform.validation.Reserved;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/** Any text in JSON, but for {@link Reserved} characters. */
final class UnreservedText extends StringDeserializer {
    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String text = super.deserialize(json, context);
        if (text != null && Reserved.isIn(text)) {
            throw new HasReserved(json);
        }
        return text;
    }

    /** A text has a reserved character. */
    static final class HasReserved extends MismatchedInputException {
        private static final long serialVersionUID = 1;

        HasReserved(JsonParser json) {
            super(json, Reserved.REASON);
        }
    }
}
