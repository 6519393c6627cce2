/** How messages go to webhooks of other people, whatever they tell. */
@NullMarked
package com.flashafrica.support.platform.webhook;

import org.jspecify.annotations.NullMarked;
