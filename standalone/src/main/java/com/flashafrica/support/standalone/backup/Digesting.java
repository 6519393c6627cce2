package com.flashafrica.support.standalone.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what goes through it; does not close what it writes to. */
final class Digesting extends FilterOutputStream {
    private final MessageDigest digest;
    private long bytes;

    Digesting(OutputStream to) {
        super(to);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an entry of that name would say that holds the same. */
    static Manifest.Entry entry(String name, InputStream content) throws IOException {
        try (Digesting digesting = new Digesting(OutputStream.nullOutputStream())) {
            content.transferTo(digesting);
            return digesting.entry(name);
        }
    }

    Manifest.Entry entry(String name) {
        return new Manifest.Entry(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] some, int from, int length) throws IOException {
        out.write(some, from, length);
        digest.update(some, from, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
