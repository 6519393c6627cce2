package com.flashafrica.support.standalone.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * One compressed file. It has its name once all of it is on disk and was read again; before that it
 * is called something else, and whatever had the name is still there.
 */
final class ArchiveWriter implements AutoCloseable {
    static final String PART = ".part";

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<Manifest.Table> tables = new ArrayList<>();
    private final List<Manifest.Entry> files = new ArrayList<>();

    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + PART);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(part);
        this.channel =
                FileChannel.open(
                        part,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        this.zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    /** What fills an entry. */
    interface Content {
        /**
         * @return how many rows were written
         */
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    void table(Tables.Table table, Content rows) throws IOException, SQLException {
        String name = "tables/" + table.name();
        zip.putNextEntry(new ZipEntry(name));
        try (Digesting digesting = new Digesting(zip)) {
            long count = rows.writeTo(digesting);
            tables.add(
                    new Manifest.Table(
                            table.name(), table.columns(), count, digesting.entry(name)));
        }
        zip.closeEntry();
    }

    void file(String name, byte[] content) throws IOException {
        String entry = "files/" + name;
        zip.putNextEntry(new ZipEntry(entry));
        try (Digesting digesting = new Digesting(zip)) {
            digesting.write(content);
            files.add(digesting.entry(entry));
        }
        zip.closeEntry();
    }

    /**
     * @param begun all but what the archive holds
     */
    Manifest finish(Manifest begun) throws IOException {
        Manifest whole = begun.holding(List.copyOf(tables), List.copyOf(files));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(whole));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        channel.force(true);
        channel.close();
        try (Archive written = Archive.open(part)) {
            written.check();
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel parent = FileChannel.open(file.toAbsolutePath().getParent())) {
            parent.force(true);
        }
        return whole;
    }

    /** Leaves nothing of what was not finished. */
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
        }
        Files.deleteIfExists(part);
    }
}
