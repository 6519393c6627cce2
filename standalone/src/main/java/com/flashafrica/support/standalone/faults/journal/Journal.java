package com.flashafrica.support.standalone.faults.journal;

import com.flashafrica.support.standalone.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Intents and acknowledgements in the order in which they came, one a line, synced to disk before
 * anybody goes on: an intent before it is sent, an acknowledgement before it counts. Lines of all
 * clients that wait are synced together.
 */
public final class Journal implements AutoCloseable {
    private record Line(String text, CompletableFuture<Void> onDisk) {}

    private static final Line END = new Line("", new CompletableFuture<>());

    private final Path file;
    private final FileChannel channel;
    private final BlockingQueue<Line> waiting = new LinkedBlockingQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final Thread writer;

    private Journal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
        this.writer = Thread.ofPlatform().name("journal").daemon().start(this::write);
    }

    /** A new one, in the place of any that is there. */
    public static Journal create(Path file) {
        try {
            return new Journal(
                    file,
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new CannotStart("%s cannot be written.".formatted(file), e);
        }
    }

    public Path file() {
        return file;
    }

    /** How many acknowledgements are on disk. */
    public long acknowledgements() {
        return acknowledged.get();
    }

    public void intends(Intent intent) {
        put(JournalLine.of(intent));
    }

    public void acknowledged(Acknowledgement told) {
        put(JournalLine.of(told));
        acknowledged.incrementAndGet();
    }

    private void put(String text) {
        Line line = new Line(text, new CompletableFuture<>());
        waiting.add(line);
        line.onDisk().join();
    }

    private void write() {
        List<Line> together = new ArrayList<>();
        boolean open = true;
        while (open) {
            together.clear();
            try {
                together.add(waiting.take());
            } catch (InterruptedException e) {
                return;
            }
            waiting.drainTo(together);
            open = !together.remove(END);
            sync(together);
        }
    }

    private void sync(List<Line> together) {
        StringBuilder text = new StringBuilder();
        together.forEach(line -> text.append(line.text()).append('\n'));
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
            together.forEach(line -> line.onDisk().complete(null));
        } catch (IOException e) {
            together.forEach(line -> line.onDisk().completeExceptionally(e));
        }
    }

    @Override
    public void close() {
        waiting.add(END);
        try {
            writer.join();
            channel.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
