package com.flashafrica.support.sla.web;

import com.flashafrica.support.platform.rules.SlaRequest.CalendarBody;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaCommand.DefineCalendar;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** When the desk is open. */
@RestController
class SlaCalendarController {
    private final SlaDesk desk;
    private final Clock clock;

    SlaCalendarController(SlaDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @PutMapping("/api/v1/sla/calendars/{key}")
    Mono<ResponseEntity<SlaAnswer>> define(
            @PathVariable String key,
            @Valid @RequestBody CalendarBody body,
            ServerWebExchange exchange) {
        return desk.define(
                exchange,
                body,
                rules -> rules.calendars().containsKey(key),
                () -> new DefineCalendar(calendar(key, body)));
    }

    private SlaCalendar calendar(String key, CalendarBody body) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<LocalDate> holidays =
                body.holidays() == null ? List.of() : body.holidays().asOf(today);
        return new SlaCalendar(key, 0, body.zone(), body.weekly(), holidays);
    }
}
