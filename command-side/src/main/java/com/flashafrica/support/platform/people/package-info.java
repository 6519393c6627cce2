/** Who the opaque ids stand for: what every slice that meets people shares. */
@NullMarked
package com.flashafrica.support.platform.people;

import org.jspecify.annotations.NullMarked;
