/** The tables about tickets that can be taken away. */
@NullMarked
package com.flashafrica.support.ticketing.export;

import org.jspecify.annotations.NullMarked;
