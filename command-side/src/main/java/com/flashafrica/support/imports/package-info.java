/**
 * History brought in from other systems. A file is taken in whole before it is accepted, then read,
 * then told to the ledger ticket by ticket; each step can be taken again after a crash.
 */
@NullMarked
package com.flashafrica.support.imports;

import org.jspecify.annotations.NullMarked;
