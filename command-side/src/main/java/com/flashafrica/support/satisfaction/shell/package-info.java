/** Asking requesters how a resolution was: what sets it off, and the mail it goes by. */
@NullMarked
package com.flashafrica.support.satisfaction.shell;

import org.jspecify.annotations.NullMarked;
