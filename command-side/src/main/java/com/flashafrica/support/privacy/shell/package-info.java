/**
 * Erasing, handing out and not keeping what is known of people: what it takes outside the domain.
 */
@NullMarked
package com.flashafrica.support.privacy.shell;

import org.jspecify.annotations.NullMarked;
