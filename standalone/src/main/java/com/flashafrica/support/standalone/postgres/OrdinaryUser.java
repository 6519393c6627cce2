package com.flashafrica.support.standalone.postgres;

import com.flashafrica.support.standalone.CannotStart;
import com.sun.security.auth.module.UnixSystem;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.util.List;

/** PostgreSQL refuses to run as root: for root it gets a user namespace in which it is nobody. */
final class OrdinaryUser {
    private static final List<String> STEP_DOWN = prefix();

    private OrdinaryUser() {}

    /** What to put before a command of PostgreSQL's. */
    static List<String> stepDown() {
        return STEP_DOWN;
    }

    private static List<String> prefix() {
        if (new UnixSystem().getUid() != 0) {
            return List.of();
        }
        if (LinuxUtils.isUnshareAvailable()) {
            return List.of("unshare", "-U");
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and `unshare -U` is not allowed here."
                        + " Start as an ordinary user.");
    }
}
