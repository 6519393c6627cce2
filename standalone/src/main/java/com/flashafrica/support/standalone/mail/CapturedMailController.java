package com.flashafrica.support.standalone.mail;

import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.Paged;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.platform.web.Cursors;
import java.util.List;
import org.springframework.context.annotation.Conditional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The mails that were captured, the newest first; there are none once a mail server is set. */
@RestController
@Conditional(NoMailServer.class)
class CapturedMailController {
    private final Mailbox mailbox;
    private final Cursors cursors;

    CapturedMailController(CapturingMail mail, Cursors cursors) {
        this.mailbox = mail.mailbox();
        this.cursors = cursors;
    }

    /** Where the list goes on. */
    record Place(long before) {}

    @Paged
    @GetMapping("/api/v1/dev/mails")
    Mono<Listing<CapturedMail>> mails(ServerWebExchange exchange) {
        QueryParameters parameters = QueryParameters.of(exchange);
        int limit = parameters.limit();
        String cursor = parameters.text("cursor");
        parameters.check();
        long before =
                cursor == null ? Long.MAX_VALUE : cursors.decode(cursor, Place.class).before();
        return Mono.just(shown(mailbox.before(before, limit + 1), limit));
    }

    private Listing<CapturedMail> shown(List<Mailbox.Kept> found, int limit) {
        List<Mailbox.Kept> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new Listing<>(
                shown.stream().map(Mailbox.Kept::mail).toList(),
                found.size() > limit ? cursors.encode(new Place(shown.getLast().number())) : null);
    }
}
