package com.flashafrica.support.platform.projection;

import java.util.List;

/** Who wants to know that events are in a view. Called on the view's thread: short. */
public interface Applied {
    Applied NOBODY = (_, _) -> {};

    void tell(String view, List<Reading> events);
}
