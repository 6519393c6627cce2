/** The HTTP conventions that both sides keep: problems, strict JSON, limits, traces, cursors. */
@NullMarked
package com.flashafrica.support.platform.web;

import org.jspecify.annotations.NullMarked;
