package com.flashafrica.support.platform.access;

import com.flashafrica.support.audit.AccessKind;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a controller's method that answers with names or addresses of people. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Audited(AccessKind.PRIVACY_READ)
public @interface ReadsPersonalData {}
