/** Tables for those who reckon elsewhere: written row by row, whatever their length. */
@NullMarked
package com.flashafrica.support.platform.export;

import org.jspecify.annotations.NullMarked;
