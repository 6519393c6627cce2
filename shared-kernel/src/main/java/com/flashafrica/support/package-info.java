@NullMarked
package com.flashafrica.support;

import org.jspecify.annotations.NullMarked;
