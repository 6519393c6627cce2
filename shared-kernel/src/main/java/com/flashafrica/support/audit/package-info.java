/** Who looked at what: what is recorded of reading, beside what is recorded of writing. */
@NullMarked
package com.flashafrica.support.audit;

import org.jspecify.annotations.NullMarked;
