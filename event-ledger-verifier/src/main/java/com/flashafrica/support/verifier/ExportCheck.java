package com.flashafrica.support.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an exported ledger line by line and has it checked. */
final class ExportCheck {
    private final TrustedKeys keys;
    private final List<String> checkpoints;
    private final Findings findings;
    private @Nullable LedgerCheck check;
    private long until;
    private boolean ended;

    ExportCheck(TrustedKeys keys, List<String> checkpoints, Findings findings) {
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.findings = findings;
    }

    /** Null when there was no ledger in it. */
    @Nullable LedgerCheck run(InputStream file) throws IOException {
        Lines lines = new Lines(file);
        long number = 0;
        try {
            for (String line = lines.next(); line != null; line = lines.next()) {
                number++;
                take(line, number);
            }
        } catch (MalformedException e) {
            // Without its first line, or its lines at all, nothing else can be read.
            findings.add(Code.MALFORMED, position(), e.words());
            return check;
        }
        LedgerCheck begun = check;
        if (begun == null) {
            findings.add(Code.MALFORMED, 0, "there is no ledger in the file");
            return null;
        }
        if (!ended) {
            findings.add(Code.TRUNCATED, position() + 1, "the file ends before its last line");
        }
        begun.end(until, true);
        return begun;
    }

    private void take(String line, long number) {
        LedgerCheck begun = check;
        if (begun == null) {
            check = begin(JsonLine.of(line));
            return;
        }
        try {
            if (ended) {
                throw new MalformedException("something follows the end");
            }
            take(JsonLine.of(line), begun);
        } catch (IllegalArgumentException | MalformedException e) {
            findings.add(Code.MALFORMED, position() + 1, "line " + number + ": " + e.getMessage());
        }
    }

    private LedgerCheck begin(JsonLine line) {
        if (!line.text("kind").equals("ledger") || line.number("format") != 1) {
            throw new MalformedException("the file does not begin with a ledger of format 1");
        }
        until = line.number("until");
        try {
            return new LedgerCheck(
                    UUID.fromString(line.text("ledger")),
                    line.number("after"),
                    HexFormat.of().parseHex(line.text("hash")),
                    hashes(line.texts("frontier")),
                    keys,
                    checkpoints,
                    findings);
        } catch (IllegalArgumentException e) {
            throw new MalformedException("the first line: " + e.getMessage());
        }
    }

    private void take(JsonLine line, LedgerCheck begun) {
        switch (line.text("kind")) {
            case "event" ->
                    begun.event(
                            line.number("position"),
                            Base64.getDecoder().decode(line.text("canonical")),
                            HexFormat.of().parseHex(line.text("hash")));
            case "checkpoint" -> begun.checkpoint(line.text("note"));
            case "key" -> begun.key(line.text("verifier"), line.textOrNull("statement"));
            case "consistency" ->
                    begun.consistency(
                            line.number("from"), line.number("to"), hashes(line.texts("hashes")));
            case "end" -> ended = true;
            default -> throw new MalformedException("a line of an unknown kind");
        }
    }

    private long position() {
        return check == null ? 0 : check.position();
    }

    private static List<byte[]> hashes(List<String> texts) {
        return texts.stream().map(HexFormat.of()::parseHex).toList();
    }
}
