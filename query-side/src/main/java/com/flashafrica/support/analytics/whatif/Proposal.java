package com.flashafrica.support.analytics.whatif;

import static java.util.Objects.requireNonNullElse;

import com.flashafrica.support.platform.rules.Policies;
import com.flashafrica.support.platform.rules.SlaRequest.CalendarBody;
import com.flashafrica.support.platform.rules.SlaRequest.PolicyBody;
import com.flashafrica.support.platform.web.FieldProblem;
import com.flashafrica.support.platform.web.JsonProblems;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemException;
import com.flashafrica.support.sla.SlaCalendar;
import com.flashafrica.support.sla.SlaEvent.CalendarDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyDefined;
import com.flashafrica.support.sla.SlaEvent.PolicyRetired;
import com.flashafrica.support.sla.SlaFault;
import com.flashafrica.support.sla.SlaPolicy;
import com.flashafrica.support.sla.SlaRules;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules as they would be: the proposed definitions over those that are there, each checked as
 * if it were to be defined. What is wrong with any of them is collected.
 */
final class Proposal {
    private static final String KEY = "key";

    private final JsonMapper json;
    private final Validator validator;
    private final LocalDate today;
    private final List<FieldProblem> errors = new ArrayList<>();
    private SlaRules rules;

    private Proposal(SlaRules rules, JsonMapper json, Validator validator, LocalDate today) {
        this.rules = rules;
        this.json = json;
        this.validator = validator;
        this.today = today;
    }

    /**
     * @param rules as they are
     * @param today that holidays told by repetition are worked out from
     * @throws ProblemException 422 with all that is wrong
     */
    static SlaRules over(
            SlaRules rules,
            WhatIfBody body,
            JsonMapper json,
            Validator validator,
            LocalDate today) {
        Proposal proposal = new Proposal(rules, json, validator, today);
        proposal.each("calendars", body.calendars(), CalendarBody.class, proposal::define);
        proposal.each("policies", body.policies(), PolicyBody.class, proposal::define);
        proposal.retire(requireNonNullElse(body.retired(), List.of()));
        if (!proposal.errors.isEmpty()) {
            throw Problem.unacceptable(proposal.errors).exception();
        }
        return proposal.rules;
    }

    private interface Definition<B> {
        List<SlaFault> take(String key, B body);
    }

    private <B> void each(
            String list, @Nullable List<JsonNode> nodes, Class<B> type, Definition<B> definition) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; nodes != null && i < nodes.size(); i++) {
            String path = list + "[" + i + "]";
            int before = errors.size();
            B body = body(nodes.get(i), type, path);
            String key = nodes.get(i).path(KEY).asString("");
            if (!keys.add(key)) {
                refuse(path + "." + KEY, "is given more than once");
            }
            if (body != null && errors.size() == before) {
                take(path, key, body, definition);
            }
        }
    }

    private <B> void take(String path, String key, B body, Definition<B> definition) {
        try {
            definition
                    .take(key, body)
                    .forEach(fault -> refuse(path + "." + fault.field(), fault.detail()));
        } catch (ProblemException refused) {
            refused.problem()
                    .errors()
                    .forEach(error -> refuse(path + "." + error.field(), error.reason()));
        }
    }

    /** Null when it is refused. */
    private <B> @Nullable B body(JsonNode node, Class<B> type, String path) {
        if (!(node instanceof ObjectNode object)) {
            refuse(path, "must be an object");
            return null;
        }
        if (!object.path(KEY).isString()) {
            refuse(path + "." + KEY, "must be a text");
            return null;
        }
        ObjectNode without = object.deepCopy();
        without.remove(KEY);
        try {
            B body = json.treeToValue(without, type);
            validator.validate(body).stream()
                    .map(broken ->
                            new FieldProblem(
                                    path + "." + broken.getPropertyPath(), broken.getMessage()))
                    .sorted(java.util.Comparator.comparing(FieldProblem::field))
                    .forEach(errors::add);
            return body;
        } catch (JacksonException unfit) {
            FieldProblem error = JsonProblems.field(unfit);
            refuse(path + (error.field().isEmpty() ? "" : "." + error.field()), error.reason());
            return null;
        }
    }

    private List<SlaFault> define(String key, CalendarBody body) {
        List<LocalDate> holidays =
                body.holidays() == null ? List.of() : body.holidays().asOf(today);
        SlaCalendar wanted = new SlaCalendar(key, 0, body.zone(), body.weekly(), holidays);
        SlaCalendar current = rules.calendars().get(key);
        if (current != null && wanted.withVersion(current.version()).equals(current)) {
            return List.of();
        }
        rules = wanted.faults().isEmpty() ? rules.after(new CalendarDefined(wanted)) : rules;
        return wanted.faults();
    }

    private List<SlaFault> define(String key, PolicyBody body) {
        SlaPolicy wanted = Policies.of(key, body);
        List<SlaFault> faults = rules.faultsOf(wanted);
        rules = faults.isEmpty() ? rules.after(new PolicyDefined(wanted)) : rules;
        return faults;
    }

    private void retire(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            if (!rules.policies().containsKey(keys.get(i))) {
                refuse("retired[" + i + "]", "There is no policy of that key.");
            } else {
                rules = rules.after(new PolicyRetired(keys.get(i)));
            }
        }
    }

    private void refuse(String field, String reason) {
        errors.add(new FieldProblem(field, reason));
    }
}
