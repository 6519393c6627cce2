/** Where mails go when no mail server is configured: into this process, to be looked at. */
@NullMarked
package com.flashafrica.support.standalone.mail;

import org.jspecify.annotations.NullMarked;
