package com.flashafrica.support.platform.sealing;

/** Nothing can be written down about this person any more. */
public final class PersonErased extends RuntimeException {
    PersonErased() {
        super("the person whose text it is was erased");
    }
}
