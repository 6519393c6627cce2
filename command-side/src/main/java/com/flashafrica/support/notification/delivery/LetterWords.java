package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.Language;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import com.flashafrica.support.notification.TicketNews;
import com.flashafrica.support.ticketing.TicketId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What is filled into a letter. Times are UTC and say so. */
final class LetterWords {
    private final @Nullable URI baseUrl;

    LetterWords(@Nullable URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Nothing is in it for what there is nothing to say of. */
    Map<String, String> of(NotificationRequested notification, Language language) {
        Locale locale = Locale.of(language.name().toLowerCase(Locale.ROOT));
        ResourceBundle names = ResourceBundle.getBundle("notification.words", locale);
        TicketNews says = notification.says();
        Map<String, String> words = new HashMap<>();
        words.put("number", Long.toString(says.number()));
        words.put("priority", names.getString("priority." + says.priority()));
        words.put("level", says.level().name());
        words.put("at", told(says.at(), locale));
        if (says.from() != null) {
            words.put("from", says.from().name());
        }
        if (says.clock() != null) {
            words.put("clock", names.getString("clock." + says.clock()));
        }
        if (says.dueAt() != null) {
            words.put("due", told(says.dueAt(), locale));
        }
        if (baseUrl != null) {
            words.put("link", link(baseUrl, notification.ticket()));
        }
        return words;
    }

    static String link(URI baseUrl, TicketId ticket) {
        return baseUrl.toString().replaceAll("/+$", "") + "/tickets/" + ticket;
    }

    private static String told(Instant at, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", locale)
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
