package com.flashafrica.support.people;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Free text that may say something about a person, and so must be erasable with that person.
 *
 * <p>On a component of an event, or of a value within one. {@link #of()} names the event's
 * component that holds the {@link PersonId} the text belongs to; {@link #format()} the one, if any,
 * that says what the text is written in: {@code HTML}, or anything else for plain text.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {
    String of() default "requester";

    String format() default "";
}
