/** Erasing people: what is asked for, and what is known for ever of its having been done. */
@NullMarked
package com.flashafrica.support.privacy;

import org.jspecify.annotations.NullMarked;
