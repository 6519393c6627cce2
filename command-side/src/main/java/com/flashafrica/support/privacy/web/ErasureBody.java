package com.flashafrica.support.privacy.web;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.requests.CommandBody;
import com.flashafrica.support.platform.validation.OpaqueId;
import com.flashafrica.support.platform.validation.Text;
import com.flashafrica.support.privacy.ErasureReason;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be erased.
 *
 * @param reason one of the reasons there are; anything else, or nothing, is taken for {@code OTHER}
 *     and not kept
 */
record ErasureBody(
        @NotNull @OpaqueId String person,
        @Nullable @Text(max = 500) String reason,
        @Nullable @OpaqueId String by)
        implements CommandBody {
    PersonId personId() {
        return new PersonId(person);
    }

    ErasureReason reasonCode() {
        return ErasureReason.of(reason);
    }

    /** Without what was said: it may end up in a log. */
    @Override
    public String toString() {
        return "ErasureBody[" + person + "]";
    }
}
