/** History brought in from other systems: what is recorded of the files themselves. */
@NullMarked
package com.flashafrica.support.imports.event;

import org.jspecify.annotations.NullMarked;
