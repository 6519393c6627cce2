package com.flashafrica.support.audit.trail;

import com.flashafrica.support.audit.trail.AuditEntry.Change;
import com.flashafrica.support.audit.trail.AuditEntry.Network;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries as RFC 4180 has them. What a spreadsheet would take for a formula is text here. */
final class AuditCsv {
    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\t\r]");

    static final String HEAD =
            line(
                    "position",
                    "occurredAt",
                    "recordedAt",
                    "actor",
                    "role",
                    "authenticated",
                    "channel",
                    "addresses",
                    "userAgents",
                    "ticket",
                    "number",
                    "type",
                    "summary",
                    "changes",
                    "correlation",
                    "causation",
                    "eventId",
                    "hash");

    private AuditCsv() {}

    static String line(AuditEntry entry) {
        var ticket = entry.ticket();
        return line(
                entry.position(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor().id(),
                entry.actor().role(),
                entry.actor().authenticated(),
                entry.source().channel(),
                joined(entry.source().network(), Network::address),
                joined(entry.source().network(), Network::userAgent),
                ticket == null ? null : ticket.id(),
                ticket == null ? null : ticket.number(),
                entry.type(),
                entry.summary(),
                entry.changes() == null ? null : joined(entry.changes(), Change::words),
                entry.correlation(),
                entry.causation(),
                entry.id(),
                entry.hash());
    }

    private static <T> String joined(List<T> all, Function<T, String> text) {
        return all.stream().map(text).distinct().collect(Collectors.joining("; "));
    }

    private static String line(@Nullable Object... values) {
        return Arrays.stream(values)
                .map(AuditCsv::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
