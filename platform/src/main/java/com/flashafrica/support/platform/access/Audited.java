package com.flashafrica.support.platform.access;

import com.flashafrica.support.audit.AccessKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a controller's method: a good answer is given only once it is written down that it was asked
 * for; otherwise the answer is 503.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {
    AccessKind value();
}
