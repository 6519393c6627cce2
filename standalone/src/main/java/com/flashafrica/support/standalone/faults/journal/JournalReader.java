package com.flashafrica.support.standalone.faults.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads a journal from disk while it grows, a part more each time. */
public final class JournalReader {
    private final Path file;
    private final Map<String, Intent> intents = new LinkedHashMap<>();
    private final Map<String, Acknowledgement> acknowledgements = new LinkedHashMap<>();
    private long read;

    public JournalReader(Path file) {
        this.file = file;
    }

    /** Takes in what came since. */
    public void readOn() {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            byte[] more = new byte[Math.toIntExact(bytes.length() - read)];
            bytes.seek(read);
            bytes.readFully(more);
            String text = new String(more, StandardCharsets.UTF_8);
            // The last line may be half there.
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            whole.lines().forEach(this::take);
            read += whole.getBytes(StandardCharsets.UTF_8).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(String line) {
        String[] words = line.split(" ", -1);
        switch (words[0]) {
            case JournalLine.INTENT -> intents.put(words[1], JournalLine.intent(words));
            case JournalLine.ACKNOWLEDGED ->
                    acknowledgements.put(words[1], JournalLine.acknowledgement(words));
            default -> throw new IllegalStateException("not a line of a journal: " + line);
        }
    }

    /** By key. */
    public Map<String, Intent> intents() {
        return intents;
    }

    /** By key. */
    public Map<String, Acknowledgement> acknowledgements() {
        return acknowledgements;
    }
}
