/** What is in attachments, as it is kept: in sealed pieces that can be opened one at a time. */
@NullMarked
package com.flashafrica.support.platform.attachment;

import org.jspecify.annotations.NullMarked;
