/** What goes wrong, one class each. */
@NullMarked
package com.flashafrica.support.standalone.faults.kinds;

import org.jspecify.annotations.NullMarked;
