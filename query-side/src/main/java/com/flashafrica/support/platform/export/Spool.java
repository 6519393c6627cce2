package com.flashafrica.support.platform.export;

import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Answers with files that are written first and sent then, so that their digest can go ahead of
 * them. They are gone once they are sent, or nobody wants them any more.
 */
@Component
@EnableConfigurationProperties(ExportSettings.class)
final class Spool implements DisposableBean {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final int BUFFER = 64 << 10;

    private final OffLoop offLoop;
    private final Semaphore places;
    private final SpoolFolder folder;

    Spool(OffLoop offLoop, ExportSettings settings) throws IOException {
        this.offLoop = offLoop;
        this.folder = SpoolFolder.in(settings.shared());
        this.places = new Semaphore(settings.atOnce());
    }

    /** Fills a file. Blocks. */
    interface Filling {
        void into(Path file) throws IOException;
    }

    /** 503 when too many files are under way. */
    Mono<Void> send(ServerHttpResponse response, Filling filling) {
        return Mono.using(
                this::enter,
                file ->
                        offLoop.call(() -> filled(file, filling))
                                .flatMap(digest -> send(response, file, digest)),
                this::leave);
    }

    private Path enter() throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.unavailable(
                            "too-many-exports", "Too many exports are under way", RETRY_AFTER)
                    .exception();
        }
        try {
            return folder.file();
        } catch (IOException | RuntimeException e) {
            places.release();
            throw e;
        }
    }

    private void leave(Path file) {
        places.release();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() throws IOException {
        folder.close();
    }

    private static String filled(Path file, Filling filling) throws IOException {
        filling.into(file);
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            byte[] digest = ((DigestInputStream) in).getMessageDigest().digest();
            return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Mono<Void> send(ServerHttpResponse response, Path file, String digest) {
        return offLoop.call(() -> Files.size(file))
                .flatMap(size -> {
                    HttpHeaders headers = response.getHeaders();
                    headers.set("Content-Digest", digest);
                    headers.setContentLength(size);
                    headers.setCacheControl(CacheControl.noStore());
                    return response.writeWith(
                            DataBufferUtils.read(
                                    file, DefaultDataBufferFactory.sharedInstance, BUFFER));
                });
    }
}
