package com.flashafrica.support.audit.trail;

import com.flashafrica.support.kernel.EventMetadata;
import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/**
 * What somebody looks for; alternatives within each, everything where there is none.
 *
 * @param subjects streams, or tickets that events of other streams are about
 */
record AuditQuestion(
        Set<String> actors, Set<String> subjects, Set<String> types, Set<String> correlations) {

    boolean wantsAll() {
        return actors.isEmpty() && subjects.isEmpty() && types.isEmpty() && correlations.isEmpty();
    }

    /** The same of these subjects, of one type only: whatever tells more of them. */
    AuditQuestion about(Set<String> otherSubjects, Set<String> onlyTypes) {
        return new AuditQuestion(Set.of(), otherSubjects, onlyTypes, Set.of());
    }

    AuditQuestion of(Set<String> moreSubjects) {
        return new AuditQuestion(actors, moreSubjects, types, correlations);
    }

    /** Blocks in which there may be an answer: all that are not known in full, too. */
    Document blocks(Document range) {
        Document answers = new Document("block", range);
        among(answers, "actors", actors);
        among(answers, "subjects", subjects);
        among(answers, "types", types);
        among(answers, "correlations", correlations);
        Document unsure = new Document("full", false).append("block", range);
        return new Document("$or", List.of(unsure, answers));
    }

    private static void among(Document query, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            query.append(field, new Document("$in", new ArrayList<>(values)));
        }
    }

    /** Whether the event is an answer, but for its subject if that is not its stream. */
    boolean matches(LedgerEvent event, EventCodec codec) {
        if (!isOf(types, event.type()) || !isOf(subjects, event.stream())) {
            return false;
        }
        if (actors.isEmpty() && correlations.isEmpty()) {
            return true;
        }
        Map<String, String> metadata = codec.decodeMetadata(event.metadata());
        return isOf(actors, metadata.getOrDefault(EventMetadata.ACTOR, ""))
                && isOf(correlations, metadata.getOrDefault(EventMetadata.CORRELATION, ""));
    }

    private static boolean isOf(Set<String> wanted, String value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
