package com.flashafrica.support.standalone.backup;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A file that was written by {@link ArchiveWriter}, as far as that is still true. */
final class Archive implements AutoCloseable {
    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(Path file, ZipFile zip, Manifest manifest) {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * @throws CannotStart when it is no such file, or not whole
     */
    static Archive open(Path file) {
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile());
            ZipEntry entry = zip.getEntry(Manifest.ENTRY);
            if (entry == null) {
                throw damaged(file, Manifest.ENTRY, null);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] json = in.readAllBytes();
                if (checksum(json) != entry.getCrc()) {
                    throw damaged(file, Manifest.ENTRY, null);
                }
                Manifest manifest = JsonMapper.shared().readValue(json, Manifest.class);
                if (manifest.format() != Manifest.FORMAT) {
                    throw new CannotStart(
                            "%s has format %d; this version reads %d."
                                    .formatted(file, manifest.format(), Manifest.FORMAT));
                }
                return new Archive(file, zip, manifest);
            }
        } catch (IOException | JacksonException e) {
            close(zip);
            throw damaged(file, Manifest.ENTRY, e);
        } catch (CannotStart e) {
            close(zip);
            throw e;
        }
    }

    /** Everything else has its digest in the manifest. */
    private static long checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    Manifest manifest() {
        return manifest;
    }

    /**
     * Reads all of it.
     *
     * @throws CannotStart when anything is not what was written
     */
    void check() {
        manifest.tables().forEach(table -> check(table.content()));
        manifest.files().forEach(this::check);
    }

    private void check(Manifest.Entry expected) {
        try (InputStream in = content(expected)) {
            if (!Digesting.entry(expected.name(), in).equals(expected)) {
                throw damaged(file, expected.name(), null);
            }
        } catch (IOException e) {
            throw damaged(file, expected.name(), e);
        }
    }

    InputStream content(Manifest.Entry of) throws IOException {
        ZipEntry entry = zip.getEntry(of.name());
        if (entry == null) {
            throw damaged(file, of.name(), null);
        }
        return zip.getInputStream(entry);
    }

    private static CannotStart damaged(Path file, String entry, @Nullable Exception cause) {
        return new CannotStart(
                "The backup %s is damaged: %s is not what was written.".formatted(file, entry),
                cause);
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException e) {
            // It was only read.
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
