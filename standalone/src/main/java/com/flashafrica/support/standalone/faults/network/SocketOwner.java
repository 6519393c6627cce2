package com.flashafrica.support.standalone.faults.network;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Which process a connection's client end belongs to, as Linux tells it. */
public final class SocketOwner {
    private static final int LOCAL_ADDRESS = 1;
    private static final int INODE = 9;

    private SocketOwner() {}

    /** Whether that process has a socket on the port. */
    public static boolean isOwnedBy(int localPort, long process) {
        return inode(localPort).map(inode -> has(process, "socket:[" + inode + "]")).orElse(false);
    }

    private static Optional<String> inode(int localPort) {
        String suffix = ":%04X".formatted(localPort);
        return Stream.of("/proc/net/tcp6", "/proc/net/tcp")
                .flatMap(table -> lines(Path.of(table)))
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > INODE && row[LOCAL_ADDRESS].endsWith(suffix))
                .map(row -> row[INODE])
                .filter(inode -> !inode.equals("0"))
                .findFirst();
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean has(long process, String socket) {
        Path open = Path.of("/proc", Long.toString(process), "fd");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(open)) {
            for (Path file : files) {
                if (isLinkTo(file, socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // It has ended.
        }
        return false;
    }

    private static boolean isLinkTo(Path file, String socket) {
        try {
            return Files.readSymbolicLink(file).toString().equals(socket);
        } catch (IOException e) {
            return false;
        }
    }
}
