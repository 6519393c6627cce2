/** Who signs in, and as what: roles, accounts and the keys of machines. */
@NullMarked
package com.flashafrica.support.identity;

import org.jspecify.annotations.NullMarked;
