package com.flashafrica.support.privacy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.people.PeoplePages;
import com.flashafrica.support.platform.people.PeoplePages.Page;
import com.flashafrica.support.platform.requests.CommandRequest;
import com.flashafrica.support.platform.requests.CommandRequests;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.platform.web.ApiHeaders;
import com.flashafrica.support.platform.web.KnownParameters;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import com.flashafrica.support.privacy.shell.ErasureList;
import com.flashafrica.support.privacy.shell.ErasureList.Erasure;
import com.flashafrica.support.privacy.shell.Erasures;
import com.flashafrica.support.privacy.shell.Erasures.Erased;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/** People who are to be erased, and those who were. */
@RestController
@RequestMapping(ErasureController.ERASURES)
class ErasureController {
    static final String ERASURES = "/api/v1/privacy/erasures";

    private final CommandRequests requests;
    private final CommandAdmission admission;
    private final Erasures erasures;
    private final ErasureList list;
    private final PeoplePages pages;

    ErasureController(
            CommandRequests requests,
            CommandAdmission admission,
            Erasures erasures,
            ErasureList list,
            PeoplePages pages) {
        this.requests = requests;
        this.admission = admission;
        this.erasures = erasures;
        this.list = list;
        this.pages = pages;
    }

    /**
     * @param position in the ledger of the event that says so
     */
    record Answer(String person, long position) {}

    /** 201 when this is what erased the person, 200 when somebody did before. */
    @PostMapping
    Mono<ResponseEntity<Answer>> erase(
            @Valid @RequestBody ErasureBody body, ServerWebExchange exchange) {
        CommandRequest request = requests.read(exchange, body);
        return admission.run(request.trace().around(() -> erase(request, body)));
    }

    private ResponseEntity<Answer> erase(CommandRequest request, ErasureBody body) {
        Erased erased =
                erasures.erase(body.personId(), body.reasonCode(), request.cause(), request.key());
        Done done = Outcomes.done(erased.outcome());
        String address = ERASURES + "/" + UriUtils.encodePathSegment(body.person(), UTF_8);
        var answer =
                erased.first() ? ResponseEntity.created(URI.create(address)) : ResponseEntity.ok();
        return answer.header(ApiHeaders.LEDGER_POSITION, Long.toString(done.position()))
                .body(new Answer(body.person(), done.position()));
    }

    @GetMapping
    Mono<Page<Erasure>> list(
            @RequestParam(defaultValue = PeoplePages.USUAL) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            ServerWebExchange exchange) {
        var asked = pages.asked(exchange, limit, cursor);
        return read(
                exchange,
                () -> pages.page(asked, list.page(asked.after(), asked.wanted()), Erasure::person));
    }

    @GetMapping("/{person}")
    Mono<Erasure> erasure(@PathVariable String person, ServerWebExchange exchange) {
        KnownParameters.only(exchange);
        return read(exchange, () -> list.find(id(person)).orElseThrow(ErasureController::missing));
    }

    private <T> Mono<T> read(ServerWebExchange exchange, Callable<T> work) {
        return admission.run(Trace.of(exchange).around(work));
    }

    private static PersonId id(String person) {
        try {
            return new PersonId(person);
        } catch (IllegalArgumentException _) {
            throw missing();
        }
    }

    private static RuntimeException missing() {
        return Problem.of(HttpStatus.NOT_FOUND, "erasure-not-found", "Erasure not found")
                .detail("Nobody of that id was erased.")
                .exception();
    }
}
