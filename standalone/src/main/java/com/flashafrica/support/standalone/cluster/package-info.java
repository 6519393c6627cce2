/** Both sides as processes of their own on this machine, and the means to treat them badly. */
@NullMarked
package com.flashafrica.support.standalone.cluster;

import org.jspecify.annotations.NullMarked;
