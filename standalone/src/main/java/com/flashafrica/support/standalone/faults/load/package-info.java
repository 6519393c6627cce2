/** People who use the desk while it is being hurt, and remember what they were told. */
@NullMarked
package com.flashafrica.support.standalone.faults.load;

import org.jspecify.annotations.NullMarked;
