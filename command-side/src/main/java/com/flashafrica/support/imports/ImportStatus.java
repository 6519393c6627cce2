package com.flashafrica.support.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What is known of an import.
 *
 * @param found tickets to tell; 0 until the whole file is read
 * @param rows of data read, good or bad
 * @param tickets told so far; none of them has a bad row
 * @param events appended by this import
 * @param skipped tickets that are not told because of a bad row
 * @param errors in the order of their lines; only so many are kept
 * @param moreErrors how many more there were
 */
record ImportStatus(
        String id,
        String source,
        ImportState state,
        ImportStage stage,
        long found,
        long rows,
        long tickets,
        long events,
        long skipped,
        List<LineError> errors,
        long moreErrors) {
    enum ImportState {
        RUNNING,
        DONE,
        FAILED;

        static ImportState of(ImportStage stage) {
            return switch (stage) {
                case RECEIVING, READING, TELLING -> RUNNING;
                case DONE -> DONE;
                case FAILED -> FAILED;
            };
        }
    }

    /**
     * @param line of the file, from 1
     */
    record LineError(long line, String reason) {}

    @JsonIgnore
    boolean isOver() {
        return state != ImportState.RUNNING;
    }
}
