/** What becomes of asking for a person's erasure: plain Java, no clock. */
@NullMarked
package com.flashafrica.support.privacy.domain;

import org.jspecify.annotations.NullMarked;
