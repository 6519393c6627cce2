package com.flashafrica.support.imports;

import com.flashafrica.support.platform.web.Problem;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Tells how an import goes. */
@RestController
@RequestMapping("/api/v1/imports/{id}")
class ImportStatusController {
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration BEAT = Duration.ofSeconds(15);

    private final ImportJobs jobs;

    ImportStatusController(ImportJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    Mono<ImportStatus> status(@PathVariable String id) {
        return Mono.fromCallable(() -> jobs.status(id))
                .subscribeOn(Schedulers.boundedElastic())
                .map(found -> found.orElseThrow(() -> notFound().exception()));
    }

    /** One message whenever something has changed; the last is {@code done} or {@code failed}. */
    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<ImportStatus>> stream(@PathVariable String id) {
        return status(id).flatMapMany(_ -> changes(id));
    }

    private Flux<ServerSentEvent<ImportStatus>> changes(String id) {
        Flux<ServerSentEvent<ImportStatus>> changes =
                Flux.interval(Duration.ZERO, LOOK)
                        .onBackpressureDrop()
                        .concatMap(_ -> status(id), 1)
                        .distinctUntilChanged()
                        .map(ImportStatusController::message);
        Flux<ServerSentEvent<ImportStatus>> beats =
                Flux.interval(BEAT)
                        .onBackpressureDrop()
                        .map(_ -> ServerSentEvent.<ImportStatus>builder().comment("").build());
        return changes.mergeWith(beats)
                .takeUntil(message -> message.data() != null && message.data().isOver());
    }

    private static ServerSentEvent<ImportStatus> message(ImportStatus status) {
        return ServerSentEvent.builder(status)
                .event(status.state().name().toLowerCase(Locale.ROOT))
                .build();
    }

    private static Problem notFound() {
        return Problem.of(HttpStatus.NOT_FOUND, "import-not-found", "Import not found")
                .detail("There is no such import.");
    }
}
