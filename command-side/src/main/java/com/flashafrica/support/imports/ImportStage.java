package com.flashafrica.support.imports;

/** How far an import has come. */
enum ImportStage {
    /** Its body is on its way; nobody has been told that it is accepted. */
    RECEIVING,
    READING,
    TELLING,
    DONE,
    FAILED;

    boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
