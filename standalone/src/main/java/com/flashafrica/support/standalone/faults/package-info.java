/**
 * What may go wrong, made to go wrong, and the proof that nothing was lost: {@code ./support
 * faults}.
 */
@NullMarked
package com.flashafrica.support.standalone.faults;

import org.jspecify.annotations.NullMarked;
