package com.flashafrica.support.sla.rules;

import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaRejection.CalendarNotFound;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** When the desk is open. */
@RestController
class CalendarController {
    private final RulesReading rules;

    CalendarController(RulesReading rules) {
        this.rules = rules;
    }

    /** By key. */
    @MayWait
    @GetMapping("/api/v1/sla/calendars")
    Mono<Listing<SlaCalendar>> calendars(ServerWebExchange exchange) {
        QueryParameters.of(exchange).check();
        return rules.of(exchange)
                .map(history -> new TreeMap<>(history.rules().calendars()).values())
                .map(calendars -> new Listing<>(calendars.stream().toList(), null));
    }

    @AnyVersion
    @MayWait
    @GetMapping("/api/v1/sla/calendars/{key}")
    Mono<ResponseEntity<SlaCalendar>> calendar(
            @PathVariable String key, ServerWebExchange exchange) {
        Long version = RulesReading.version(exchange);
        return rules.of(exchange)
                .map(history ->
                        history.calendar(key, version)
                                .orElseThrow(() -> RulesReading.notFound(new CalendarNotFound())))
                .map(calendar -> RulesReading.answer(exchange, calendar, calendar.version(), true));
    }
}
