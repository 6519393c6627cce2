/** The audit trail: what was recorded, by whom, from where, and what it changed, in words. */
@NullMarked
package com.flashafrica.support.audit.trail;

import org.jspecify.annotations.NullMarked;
