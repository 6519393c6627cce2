/** Policies and calendars as callers send them: to be defined, or only to be tried. */
@NullMarked
package com.flashafrica.support.platform.rules;

import org.jspecify.annotations.NullMarked;
