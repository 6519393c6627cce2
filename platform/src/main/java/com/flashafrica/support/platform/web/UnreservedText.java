package com.flashafrica.support.platform.web;

import com.flashafrica.support.platform.validation.Reserved;
import com.flashafrica.support.platform.validation.TextValidator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Any text in JSON, but for {@link Reserved} characters, and for what no store can keep: U+0000 and
 * halves of characters.
 */
final class UnreservedText extends StringDeserializer {
    @Override
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
        String text = super.deserialize(json, context);
        if (text != null && Reserved.isIn(text)) {
            throw new HasReserved(json);
        }
        if (text != null && !TextValidator.canBeKept(text)) {
            throw new CannotBeKept(json);
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

    /** A text has what no store can keep. */
    static final class CannotBeKept extends MismatchedInputException {
        private static final long serialVersionUID = 1;

        CannotBeKept(JsonParser json) {
            super(json, TextValidator.UNWRITABLE);
        }
    }
}
