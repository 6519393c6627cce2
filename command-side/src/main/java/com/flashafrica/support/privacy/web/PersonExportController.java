package com.flashafrica.support.privacy.web;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.access.ReadsPersonalData;
import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.web.KnownParameters;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import com.flashafrica.support.privacy.PrivacyRejection.PersonNotFound;
import com.flashafrica.support.privacy.shell.Erasures;
import com.flashafrica.support.privacy.shell.PersonExport;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What is known of a person, for that person. */
@RestController
class PersonExportController {
    private static final int AHEAD = 4;

    private final PersonExport export;
    private final Erasures erasures;
    private final CommandAdmission admission;

    PersonExportController(PersonExport export, Erasures erasures, CommandAdmission admission) {
        this.export = export;
        this.erasures = erasures;
        this.admission = admission;
    }

    /**
     * One document, written while it is read. It has the notes that were written about the person's
     * tickets as well: they are about the person.
     */
    @ReadsPersonalData
    @GetMapping(
            path = "/api/v1/privacy/people/{id}/export",
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Flux<DataBuffer>>> export(
            @PathVariable String id, ServerWebExchange exchange) {
        KnownParameters.only(exchange);
        return admission
                .run(Trace.of(exchange).around(() -> known(id)))
                .map(person -> answer(person, exchange));
    }

    private PersonId known(String id) {
        if (id.isBlank() || id.length() > 200 || !erasures.isKnown(new PersonId(id))) {
            throw Problem.of(HttpStatus.NOT_FOUND, "person-not-found", "Person not found")
                    .detail(new PersonNotFound().detail())
                    .exception();
        }
        return new PersonId(id);
    }

    private ResponseEntity<Flux<DataBuffer>> answer(PersonId person, ServerWebExchange exchange) {
        var buffers = exchange.getResponse().bufferFactory();
        Flux<DataBuffer> pieces =
                Flux.fromStream(() -> export.pieces(person))
                        .<DataBuffer>map(
                                piece -> buffers.wrap(piece.getBytes(StandardCharsets.UTF_8)))
                        .subscribeOn(Schedulers.boundedElastic())
                        .limitRate(AHEAD);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("person.json").build().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(pieces);
    }
}
