package com.flashafrica.support.audit.proof;

import java.util.HexFormat;
import java.util.List;

/** Hashes as they are shown: lower-case hex. */
final class Hex {
    private static final HexFormat HEX = HexFormat.of();

    private Hex() {}

    static String of(byte[] hash) {
        return HEX.formatHex(hash);
    }

    static List<String> of(List<byte[]> hashes) {
        return hashes.stream().map(Hex::of).toList();
    }
}
