package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.platform.history.Cuts;
import com.flashafrica.support.platform.history.PastReads;
import com.flashafrica.support.platform.history.Point;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.OffLoop;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.reading.ReadYourWrites;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.ticket.TicketDiff.End;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What changed on a ticket, field by field, by whom. */
@RestController
class TicketDiffController {
    private static final Point BEGINNING = new Point.Position(0);

    private final TicketChanges changes;
    private final Cuts cuts;
    private final ReadYourWrites reads;
    private final OffLoop offLoop;

    TicketDiffController(TicketChanges changes, Cuts cuts, ReadYourWrites reads, OffLoop offLoop) {
        this.changes = changes;
        this.cuts = cuts;
        this.reads = reads;
        this.offLoop = offLoop;
    }

    @MayWait
    @Parameter(
            in = ParameterIn.QUERY,
            name = "from",
            description =
                    "A time or a ledger position: changes recorded after it. Without one from"
                            + " before the opening.",
            schema = @Schema(type = "string"))
    @Parameter(
            in = ParameterIn.QUERY,
            name = "to",
            description = "A time or a ledger position, itself included; without one the head.",
            schema = @Schema(type = "string"))
    @GetMapping("/api/v1/tickets/{id}/diff")
    Mono<TicketDiff> diff(@PathVariable String id, ServerWebExchange exchange) {
        QueryParameters given = QueryParameters.of(exchange);
        Point from = Objects.requireNonNullElse(Point.of(given, "from"), BEGINNING);
        Point to = Point.of(given, "to");
        given.check();
        return reads.ofLedger(exchange)
                .then(offLoop.call(() -> diff(id, from, to)))
                .doOnNext(diff -> PastReads.answerWith(exchange, diff.to().position()));
    }

    private TicketDiff diff(String ticket, Point from, @Nullable Point to) {
        End begin = end("from", from);
        End end = end("to", to);
        if (begin.position() > end.position()) {
            throw Problem.unacceptable("from", "comes after to").exception();
        }
        return new TicketDiff(
                begin, end, changes.between(ticket, begin.position(), end.position()));
    }

    private End end(String parameter, @Nullable Point point) {
        long position = cuts.position(parameter, point);
        return new End(position, cuts.recordedAt(position));
    }
}
