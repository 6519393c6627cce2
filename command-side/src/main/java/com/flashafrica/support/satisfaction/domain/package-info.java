/** What a rating link means, and when it is still to be answered. */
@NullMarked
package com.flashafrica.support.satisfaction.domain;

import org.jspecify.annotations.NullMarked;
