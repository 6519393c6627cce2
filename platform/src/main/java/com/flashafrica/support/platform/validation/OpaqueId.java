package com.flashafrica.support.platform.validation;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An id that goes into the ledger as it is, and so must not be an address. Null is fine. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = "[^@]*", message = "must be an id, not an address")
@Pattern(
        regexp = "[\\p{Alnum} ._:/@-]{1,100}",
        message = "must be 1 to 100 letters, digits, spaces or . _ : / -")
public @interface OpaqueId {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
