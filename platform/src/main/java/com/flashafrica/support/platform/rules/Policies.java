package com.flashafrica.support.platform.rules;

import static java.util.Objects.requireNonNullElse;

import com.flashafrica.support.platform.rules.SlaRequest.EscalationBody;
import com.flashafrica.support.platform.rules.SlaRequest.MatchBody;
import com.flashafrica.support.platform.rules.SlaRequest.NoticeBody;
import com.flashafrica.support.platform.rules.SlaRequest.PolicyBody;
import com.flashafrica.support.platform.validation.TextValidator;
import com.flashafrica.support.platform.web.FieldProblem;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEscalation;
import com.flashafrica.support.sla.SlaMatch;
import com.flashafrica.support.sla.SlaNotice;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaTargets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies as they were sent; what was left out is empty, and counted round the clock. */
public final class Policies {
    private static final int MOST_NOTICES = 50;

    private Policies() {}

    public static SlaPolicy of(String key, PolicyBody body) {
        return new SlaPolicy(
                key,
                0,
                body.name(),
                body.order(),
                body.match() == null ? SlaMatch.ANY : match(body.match()),
                requireNonNullElse(body.calendar(), SlaCalendar.ALWAYS.key()),
                requireNonNullElse(body.targets(), SlaTargets.NONE),
                requireNonNullElse(body.pauseWhile(), List.of()),
                body.warnAtPercent(),
                escalations(requireNonNullElse(body.escalations(), List.of())),
                notices(requireNonNullElse(body.notices(), List.of())));
    }

    private static SlaMatch match(MatchBody body) {
        return new SlaMatch(
                requireNonNullElse(body.channels(), List.of()),
                requireNonNullElse(body.priorities(), List.of()),
                requireNonNullElse(body.tiers(), List.of()),
                requireNonNullElse(body.categories(), List.of()));
    }

    private static List<SlaEscalation> escalations(List<EscalationBody> bodies) {
        return bodies.stream()
                .map(body -> new SlaEscalation(body.afterSeconds(), body.toLevel()))
                .toList();
    }

    /** Looked at here: a validator would name them as the record does. */
    private static List<SlaNotice> notices(List<@Nullable NoticeBody> bodies) {
        List<FieldProblem> errors = new ArrayList<>();
        List<SlaNotice> notices = new ArrayList<>();
        if (bodies.size() > MOST_NOTICES) {
            throw Problem.unacceptable("notify", "must have at most " + MOST_NOTICES).exception();
        }
        for (int i = 0; i < bodies.size(); i++) {
            NoticeBody body = bodies.get(i);
            String field = "notify[" + i + "]";
            if (body == null || body.on() == null || body.to() == null) {
                errors.add(new FieldProblem(field, "must have both on and to"));
                continue;
            }
            String reason = TextValidator.reason(body.to(), 500, false);
            if (reason != null) {
                errors.add(new FieldProblem(field + ".to", reason));
            }
            notices.add(new SlaNotice(body.on(), body.to()));
        }
        if (!errors.isEmpty()) {
            throw Problem.unacceptable(errors).exception();
        }
        return notices;
    }
}
