package com.flashafrica.support.standalone.faults.journal;

import java.util.Locale;

/** A line of a journal: words with a blank between them, since none of them has one. */
final class JournalLine {
    static final String INTENT = "intends";
    static final String ACKNOWLEDGED = "told";

    private JournalLine() {}

    static String of(Intent intent) {
        return "%s %s %s %s".formatted(INTENT, intent.key(), intent.kind(), intent.due());
    }

    static String of(Acknowledgement told) {
        return String.format(
                Locale.ROOT,
                "%s %s %s %d %d",
                ACKNOWLEDGED,
                told.key(),
                told.stream(),
                told.version(),
                told.position());
    }

    static Intent intent(String[] words) {
        return new Intent(words[1], Kind.valueOf(words[2]), Boolean.parseBoolean(words[3]));
    }

    static Acknowledgement acknowledgement(String[] words) {
        return new Acknowledgement(
                words[1], words[2], Long.parseLong(words[3]), Long.parseLong(words[4]));
    }
}
