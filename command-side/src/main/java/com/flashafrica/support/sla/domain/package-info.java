/** What becomes of what is asked of the rules of service levels: plain Java, no clock. */
@NullMarked
package com.flashafrica.support.sla.domain;

import org.jspecify.annotations.NullMarked;
