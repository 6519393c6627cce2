package com.flashafrica.support.platform.identity;

import com.flashafrica.support.platform.web.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a token was found to say, once its signature was verified.
 *
 * @param until when it ends, however well signed it is
 * @param epoch of the account it was given for; null for an issuer that is not ours
 */
record Proof(Caller caller, Instant until, @Nullable Long epoch) {}
