/** Who signs in, and as what. */
@NullMarked
package com.flashafrica.support.identity;

import org.jspecify.annotations.NullMarked;
