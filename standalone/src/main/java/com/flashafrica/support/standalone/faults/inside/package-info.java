/** What runs inside the processes of a trial, and is on the class path of no other. */
@NullMarked
package com.flashafrica.support.standalone.faults.inside;

import org.jspecify.annotations.NullMarked;
