/** The whole platform over HTTP, as a client meets it. */
@NullMarked
package com.flashafrica.support.benchmarks.server;

import org.jspecify.annotations.NullMarked;
