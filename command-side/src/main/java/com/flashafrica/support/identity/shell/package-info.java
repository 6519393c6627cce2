/** Local accounts, their sessions and the keys of machines, as the command side keeps them. */
@NullMarked
package com.flashafrica.support.identity.shell;

import org.jspecify.annotations.NullMarked;
