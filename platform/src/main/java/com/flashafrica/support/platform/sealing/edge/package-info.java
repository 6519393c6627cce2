/** Where answers leave: sealed texts are opened for whoever asked, and nowhere before. */
@NullMarked
package com.flashafrica.support.platform.sealing.edge;

import org.jspecify.annotations.NullMarked;
