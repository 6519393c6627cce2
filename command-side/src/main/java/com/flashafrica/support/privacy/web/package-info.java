/** Erasing people, and handing out what is known of them, over HTTP. */
@NullMarked
package com.flashafrica.support.privacy.web;

import org.jspecify.annotations.NullMarked;
