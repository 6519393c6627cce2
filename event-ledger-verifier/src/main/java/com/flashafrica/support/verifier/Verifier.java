package com.flashafrica.support.verifier;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code java -jar verifier.jar ledger.ndjson --checkpoint FILE… --key KEY…}. One line a finding,
 * or one line when there is none. Exit code 0: everything holds; 1: it does not; 2: it could not
 * look.
 */
public final class Verifier {
    private static final String USAGE =
            """
            java -jar verifier.jar LEDGER --checkpoint FILE [--checkpoint FILE …] --key KEY [--key KEY …]

            LEDGER             what GET /api/v1/audit/ledger answered
            --checkpoint FILE  a checkpoint that you kept; the ledger must contain it
            --key KEY          a key you trust, or a file with it: <name>+<key id>+<key>
            """;

    private final PrintStream out;
    private final PrintStream err;

    /**
     * @param out for findings
     * @param err for what keeps it from looking
     */
    public Verifier(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Verifier(out, System.err).run(arguments));
    }

    /**
     * @return the exit code
     */
    public int run(String... arguments) {
        List<Path> ledgers = new ArrayList<>();
        List<String> checkpoints = new ArrayList<>();
        List<VerifierKey> keys = new ArrayList<>();
        try {
            for (int i = 0; i < arguments.length; i++) {
                switch (arguments[i]) {
                    case "--checkpoint" ->
                            checkpoints.add(Files.readString(Path.of(value(arguments, ++i))));
                    case "--key" -> keys.add(key(value(arguments, ++i)));
                    default -> ledgers.add(ledger(arguments[i]));
                }
            }
            if (ledgers.size() != 1 || checkpoints.isEmpty() || keys.isEmpty()) {
                throw new IllegalArgumentException("one ledger, a checkpoint and a key are needed");
            }
            return verify(ledgers.getFirst(), checkpoints, keys);
        } catch (IllegalArgumentException | IOException e) {
            err.println(
                    e instanceof IOException ? "cannot read " + e.getMessage() : e.getMessage());
            err.print(USAGE);
            return 2;
        }
    }

    private int verify(Path ledger, List<String> checkpoints, List<VerifierKey> keys)
            throws IOException {
        Findings findings = new Findings(finding -> out.println(finding.line()));
        LedgerCheck check;
        try (InputStream file = new BufferedInputStream(Files.newInputStream(ledger))) {
            check = new ExportCheck(new TrustedKeys(keys), checkpoints, findings).run(file);
        }
        if (check == null || !findings.none()) {
            out.println("NOT SOUND: %d findings".formatted(findings.count()));
            return 1;
        }
        out.println("Sound: events up to %d".formatted(check.position()));
        return 0;
    }

    private static Path ledger(String argument) {
        if (argument.startsWith("-")) {
            throw new IllegalArgumentException("unknown option " + argument);
        }
        return Path.of(argument);
    }

    private static String value(String[] arguments, int at) {
        if (at >= arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
        }
        return arguments[at];
    }

    private static VerifierKey key(String said) throws IOException {
        return VerifierKey.of(
                said.contains("+") && !Files.exists(Path.of(said))
                        ? said
                        : Files.readString(Path.of(said)));
    }
}
