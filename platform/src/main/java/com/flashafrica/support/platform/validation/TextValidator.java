package com.flashafrica.support.platform.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Says which of its rules a {@link Text} breaks. */
public final class TextValidator implements ConstraintValidator<Text, CharSequence> {
    public static final String UNWRITABLE =
            "must not have control characters or halves of characters";

    private int max;
    private boolean blankAllowed;

    @Override
    public void initialize(Text text) {
        max = text.max();
        blankAllowed = text.blank();
    }

    @Override
    public boolean isValid(@Nullable CharSequence value, ConstraintValidatorContext context) {
        String reason = value == null ? null : reason(value.toString(), max, blankAllowed);
        if (reason == null) {
            return true;
        }
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(reason).addConstraintViolation();
        return false;
    }

    /** What is wrong with the text; null when nothing is. */
    public static @Nullable String reason(String text, int max, boolean blankAllowed) {
        if (!blankAllowed && text.isBlank()) {
            return "must not be blank";
        }
        if (text.codePointCount(0, text.length()) > max) {
            return "must have at most " + max + " characters";
        }
        if (Reserved.isIn(text)) {
            return Reserved.REASON;
        }
        return all(text, TextValidator::isWritable) ? null : UNWRITABLE;
    }

    /** Whether a store can: PostgreSQL knows no U+0000, and UTF-8 no half of a character. */
    public static boolean canBeKept(String text) {
        return all(text, one -> one != 0 && !isHalf(one));
    }

    /** A loop: every text of every request comes by here. */
    private static boolean all(String text, IntPredicate allowed) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (!allowed.test(character)) {
                return false;
            }
            at += Character.charCount(character);
        }
        return true;
    }

    private static boolean isWritable(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || !(Character.isISOControl(character) || isHalf(character));
    }

    private static boolean isHalf(int character) {
        return Character.MIN_SURROGATE <= character && character <= Character.MAX_SURROGATE;
    }
}
