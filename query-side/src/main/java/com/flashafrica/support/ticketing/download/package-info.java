/** Files that came with messages, opened and handed out. */
@NullMarked
package com.flashafrica.support.ticketing.download;

import org.jspecify.annotations.NullMarked;
