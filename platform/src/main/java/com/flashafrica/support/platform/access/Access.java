package com.flashafrica.support.platform.access;

import com.flashafrica.support.audit.AccessKind;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Source;
import java.time.Instant;

/**
 * One access that is to be recorded.
 *
 * @param route the path as the API documents it
 * @param trace id of the story that the request belongs to
 */
public record Access(
        AccessKind kind, Caller caller, String route, String trace, Source source, Instant at) {}
