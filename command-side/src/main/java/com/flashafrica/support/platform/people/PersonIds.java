package com.flashafrica.support.platform.people;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import com.flashafrica.support.people.PersonId;
import java.util.UUID;

/** Ids that say nothing about who it is. */
final class PersonIds {
    private static final UUID IMPORTED = UUID.fromString("6f1f2c3e-5d0f-4f0e-9a6b-0c1d8f3a7b52");
    private static final TimeBasedEpochGenerator TIME_ORDERED =
            Generators.timeBasedEpochGenerator();

    private PersonIds() {}

    static PersonId random() {
        return new PersonId("person-" + TIME_ORDERED.generate());
    }

    /** The same one whenever that system calls somebody by that name. */
    static PersonId imported(String source, String externalName) {
        String name = source + '\n' + externalName;
        return new PersonId("person-" + Generators.nameBasedGenerator(IMPORTED).generate(name));
    }
}
