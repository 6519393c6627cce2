package com.flashafrica.support.verifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the verifier's own command says.
 *
 * @param findings code and position of each
 */
record Verified(int exit, List<String> findings) {
    static Verified of(Path folder, List<String> export, String key, String... kept)
            throws IOException {
        Path file = folder.resolve("ledger.ndjson");
        Files.writeString(file, export.isEmpty() ? "" : String.join("\n", export) + "\n");
        List<String> arguments = new ArrayList<>(List.of(file.toString(), "--key", key));
        for (int i = 0; i < kept.length; i++) {
            Path checkpoint = folder.resolve("kept-" + i);
            Files.writeString(checkpoint, kept[i]);
            arguments.addAll(List.of("--checkpoint", checkpoint.toString()));
        }
        return run(arguments.toArray(String[]::new));
    }

    static Verified run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        int exit = new Verifier(out, nowhere).run(arguments);
        List<String> findings =
                said.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("[A-Z_]+ [0-9]+ .*"))
                        .map(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
                        .toList();
        return new Verified(exit, findings);
    }
}
