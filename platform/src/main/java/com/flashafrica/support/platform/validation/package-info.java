/** What text and ids that callers send may look like. */
@NullMarked
package com.flashafrica.support.platform.validation;

import org.jspecify.annotations.NullMarked;
