/** The rules of service levels as the command side keeps and changes them. */
@NullMarked
package com.flashafrica.support.sla.shell;

import org.jspecify.annotations.NullMarked;
