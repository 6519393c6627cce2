/** The rules of service levels as callers change them. */
@NullMarked
package com.flashafrica.support.sla.web;

import org.jspecify.annotations.NullMarked;
