/** What clients meant and what they were told, on disk and outside of the system. */
@NullMarked
package com.flashafrica.support.standalone.faults.journal;

import org.jspecify.annotations.NullMarked;
