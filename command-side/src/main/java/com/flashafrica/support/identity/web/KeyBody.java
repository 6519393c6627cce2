package com.flashafrica.support.identity.web;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Reach;
import com.flashafrica.support.identity.Role;
import com.flashafrica.support.platform.validation.Text;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Level;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key that is to be.
 *
 * @param role whose permissions it may have; no machine asks for support or looks after accounts
 * @param scopes which of them it has
 */
record KeyBody(
        @NotNull @Text(max = 100) String name,
        @NotNull Role role,
        @Nullable Level level,
        @NotEmpty List<@NotNull Permission> scopes,
        @NotNull @Min(1) @Max(365) Integer expiresInDays) {
    /** What of an administrator's work is a machine's: reading figures of the process. */
    private static final Set<Permission> OF_MACHINES = EnumSet.of(Permission.OPERATE);

    @Nullable Level levelOfKey() {
        if (role == Role.CUSTOMER || (role == Role.ADMIN && !OF_MACHINES.containsAll(scopes))) {
            throw Problem.unacceptable(
                            "role",
                            "must be one of AGENT, LEAD, ANALYST, AUDITOR, or ADMIN for OPERATE"
                                    + " alone")
                    .exception();
        }
        return AccountBody.levelOf(role, level);
    }

    /** All of them are the role's. */
    Set<Permission> permissions() {
        for (Permission scope : scopes) {
            if (scope.of(role) == Reach.NONE) {
                throw Problem.unacceptable("scopes", "must be what the role may").exception();
            }
        }
        return EnumSet.copyOf(scopes);
    }
}
