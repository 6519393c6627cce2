package com.flashafrica.support.analytics.whatif;

import static java.util.Objects.requireNonNullElse;

import com.flashafrica.support.analytics.metrics.GroupBy;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import com.flashafrica.support.platform.history.AsOf;
import com.flashafrica.support.platform.history.Cut;
import com.flashafrica.support.platform.history.Cuts;
import com.flashafrica.support.platform.history.PastStreams;
import com.flashafrica.support.platform.history.Point;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.sla.SlaEvent;
import com.flashafrica.support.sla.SlaRules;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes questions of what callers send, over the rules of the position asked for. Blocks. */
@Component
final class Questions {
    private static final int USUAL = 100;

    private final Cuts cuts;
    private final PastStreams streams;
    private final EventCodec codec;
    private final JsonMapper json;
    private final Validator validator;

    Questions(
            Cuts cuts,
            PastStreams streams,
            EventCodec codec,
            JsonMapper json,
            Validator validator) {
        this.cuts = cuts;
        this.streams = streams;
        this.codec = codec;
        this.json = json;
        this.validator = validator;
    }

    /**
     * @throws com.flashafrica.support.platform.web.ProblemException 422 with what is wrong
     */
    Question of(WhatIfBody body) {
        if (body.from() != null && body.to() != null && !body.from().isBefore(body.to())) {
            throw Problem.unacceptable("from", "must come before the end of the window")
                    .exception();
        }
        GroupBy groupBy = groupBy(requireNonNullElse(body.groupBy(), "none"));
        Cut cut = cuts.of(new AsOf(point(body.asOf()), null, null), null);
        LocalDate today = LocalDate.ofInstant(cut.at(), ZoneOffset.UTC);
        return new Question(
                Proposal.over(rules(cut), body, json, validator, today),
                body.from(),
                body.to(),
                groupBy,
                cut.position(),
                cut.at(),
                requireNonNullElse(body.limit(), USUAL),
                requireNonNullElse(body.after(), 0L));
    }

    private SlaRules rules(Cut cut) {
        SlaRules rules = SlaRules.SHIPPED;
        List<LedgerEvent> events = streams.events(SlaRules.STREAM, 0, cut).toList();
        for (LedgerEvent event : events) {
            rules = rules.after(codec.decode(event, SlaEvent.class).payload());
        }
        return rules;
    }

    private static GroupBy groupBy(String name) {
        for (GroupBy groupBy : GroupBy.values()) {
            if (groupBy.name().toLowerCase(Locale.ROOT).equals(name)) {
                return groupBy;
            }
        }
        throw Problem.unacceptable(
                        "groupBy",
                        "must be one of "
                                + Arrays.toString(GroupBy.values()).toLowerCase(Locale.ROOT))
                .exception();
    }

    private static @Nullable Point point(@Nullable JsonNode asOf) {
        if (asOf == null || asOf.isNull()) {
            return null;
        }
        try {
            if (asOf.isIntegralNumber() && asOf.canConvertToLong() && asOf.longValue() >= 0) {
                return new Point.Position(asOf.longValue());
            }
            if (asOf.isString()) {
                return new Point.Time(Instant.parse(asOf.stringValue()));
            }
        } catch (DateTimeException _) {
            // Refused below, as whatever else it is.
        }
        throw Problem.unacceptable("asOf", "must be an ISO-8601 time or a ledger position")
                .exception();
    }
}
