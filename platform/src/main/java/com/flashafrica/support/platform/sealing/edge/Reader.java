package com.flashafrica.support.platform.sealing.edge;

import com.flashafrica.support.platform.flow.InTurn;
import com.flashafrica.support.platform.sealing.Disclosure;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import com.flashafrica.support.platform.web.Caller;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Who reads an answer, as far as opening sealed texts for him is concerned. */
public final class Reader {
    private final PersonalTexts texts;
    private final Disclosure disclosure;

    Reader(PersonalTexts texts, Disclosure disclosure) {
        this.texts = texts;
        this.disclosure = disclosure;
    }

    public static Reader of(ServerWebExchange exchange) {
        var application = Objects.requireNonNull(exchange.getApplicationContext());
        return new Reader(
                application.getBean(PersonalTexts.class), Disclosure.of(Caller.of(exchange)));
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    /**
     * Pieces of JSON text, each opened by itself. Never blocks, and asks for no more than is read.
     */
    public Flux<String> pieces(Flux<String> pieces) {
        return InTurn.of(pieces, piece -> texts.laterInJson(piece, disclosure), 0);
    }

    /** Looks up what is needed to open all of these. Blocks. */
    public void prepare(Collection<String> all) {
        texts.prepare(all, disclosure);
    }

    /** A text by itself. Blocks unless it was prepared. */
    public @Nullable String text(@Nullable String text) {
        return text == null ? null : texts.inText(text, disclosure);
    }

    /** The same of a text that is JSON. */
    public @Nullable String json(@Nullable String json) {
        return json == null ? null : texts.inJson(json, disclosure);
    }
}
