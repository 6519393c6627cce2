package com.flashafrica.support.privacy.web;

import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.command.CommandOutcome.Done;
import com.flashafrica.support.platform.requests.CommandRequest;
import com.flashafrica.support.platform.requests.CommandRequests;
import com.flashafrica.support.platform.requests.Outcomes;
import com.flashafrica.support.platform.validation.OpaqueId;
import com.flashafrica.support.platform.web.ApiHeaders;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import com.flashafrica.support.privacy.shell.ErasureList;
import com.flashafrica.support.privacy.shell.ErasureList.Erasure;
import com.flashafrica.support.privacy.shell.Erasures;
import com.flashafrica.support.privacy.shell.Erasures.Erased;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** People who are to be erased, and those who were. */
@RestController
@RequestMapping("/api/v1/privacy/erasures")
class ErasureController {
    private static final int MOST = 200;

    private final CommandRequests requests;
    private final CommandAdmission admission;
    private final Erasures erasures;
    private final ErasureList list;

    ErasureController(
            CommandRequests requests,
            CommandAdmission admission,
            Erasures erasures,
            ErasureList list) {
        this.requests = requests;
        this.admission = admission;
        this.erasures = erasures;
        this.list = list;
    }

    /**
     * @param position in the ledger of the event that says so
     */
    record Answer(String person, long position) {}

    /**
     * @param next from where the list goes on; null on the last page
     */
    record Page(List<Erasure> items, @Nullable String next) {}

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
        return ResponseEntity.status(erased.first() ? HttpStatus.CREATED : HttpStatus.OK)
                .header(ApiHeaders.LEDGER_POSITION, Long.toString(done.position()))
                .body(new Answer(body.person(), done.position()));
    }

    @GetMapping
    Mono<Page> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable @OpaqueId String after,
            ServerWebExchange exchange) {
        if (limit < 1 || limit > MOST) {
            throw Problem.badParameter("limit", "must be 1 to " + MOST).exception();
        }
        return admission.run(
                Trace.of(exchange)
                        .around(() -> {
                            List<Erasure> items = list.page(after == null ? "" : after, limit);
                            boolean more = items.size() == limit;
                            return new Page(items, more ? items.getLast().person().value() : null);
                        }));
    }
}
