/**
 * The accounts of a data folder: made on the first start, kept with their passwords for scripts.
 */
@NullMarked
package com.flashafrica.support.standalone.accounts;

import org.jspecify.annotations.NullMarked;
