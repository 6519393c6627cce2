package com.flashafrica.support.platform.attachment;

import com.flashafrica.support.people.PersonId;
import java.util.Optional;
import javax.crypto.SecretKey;

/** The keys of people, for what is theirs. Blocks. */
public interface ContentKeys {
    /** Makes one for somebody who has none yet. Fails for somebody who was erased. */
    SecretKey toSeal(PersonId owner);

    /** Empty once it is destroyed. */
    Optional<SecretKey> toOpen(PersonId owner);
}
