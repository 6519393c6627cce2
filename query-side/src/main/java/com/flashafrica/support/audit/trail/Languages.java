package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.trail.words.AuditWords;
import com.flashafrica.support.platform.reading.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** In which language a reader is answered: the one said, else the one preferred, else English. */
final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);

    private Languages() {}

    static AuditWords of(QueryParameters given, ServerWebExchange exchange) {
        String said = given.text("language");
        if (said == null) {
            return words(preferred(exchange.getRequest().getHeaders()));
        }
        if (!said.equals("en") && !said.equals("fr")) {
            given.refuse("language", "must be en or fr");
        }
        return words(Locale.of(said));
    }

    static void answerWith(AuditWords words, ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.setContentLanguage(words.locale());
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static Locale preferred(HttpHeaders headers) {
        try {
            Locale found = Locale.lookup(headers.getAcceptLanguage(), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException _) {
            return Locale.ENGLISH;
        }
    }

    private static AuditWords words(Locale locale) {
        return locale.equals(Locale.FRENCH) ? AuditWords.FRENCH : AuditWords.ENGLISH;
    }
}
