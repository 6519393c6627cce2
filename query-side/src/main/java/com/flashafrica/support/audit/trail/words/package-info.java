/** Every type of event in a sentence, French or English. */
@NullMarked
package com.flashafrica.support.audit.trail.words;

import org.jspecify.annotations.NullMarked;
