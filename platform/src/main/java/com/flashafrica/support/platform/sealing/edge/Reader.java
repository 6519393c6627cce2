package com.flashafrica.support.platform.sealing.edge;

import com.flashafrica.support.platform.flow.InTurn;
import com.flashafrica.support.platform.sealing.Disclosure;
import com.flashafrica.support.platform.sealing.PersonalTexts;
import com.flashafrica.support.platform.web.Caller;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
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

    /**
     * Whether a text is shown to the reader as that one: who was shown a pseudonym may ask by it,
     * and who is shown pseudonyms may not ask by ids. Remembers what it has been asked, so it is
     * for one request.
     */
    public Predicate<String> shownAs(String seen) {
        if (disclosure == Disclosure.FULL) {
            return seen::equals;
        }
        Map<String, String> shown = new HashMap<>();
        return text ->
                seen.equals(shown.computeIfAbsent(text, one -> texts.inText(one, disclosure)));
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
