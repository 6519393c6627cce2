/** Signing in, and looking after accounts and keys, over HTTP. */
@NullMarked
package com.flashafrica.support.identity.web;

import org.jspecify.annotations.NullMarked;
