package com.flashafrica.support.standalone.faults.oracle;

import com.flashafrica.support.standalone.faults.journal.Acknowledgement;
import com.flashafrica.support.standalone.faults.journal.Intent;
import com.flashafrica.support.standalone.faults.journal.JournalReader;
import com.flashafrica.support.standalone.faults.load.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes due is recorded once, and whoever is to be told is told, under one id. */
final class PromisesOnce {
    private static final String MISSED = "ticket.first-response-missed";

    private final JournalReader journal;
    private final LedgerSoFar ledger;
    private final Map<String, Integer> told;
    private final Findings findings;
    private final Set<String> reported = new HashSet<>();

    /**
     * @param told by the id of a notification, how often it came
     */
    PromisesOnce(
            JournalReader journal,
            LedgerSoFar ledger,
            Map<String, Integer> told,
            Findings findings) {
        this.journal = journal;
        this.ledger = ledger;
        this.told = told;
        this.findings = findings;
    }

    /** Tickets of which something is still to come. */
    List<String> open() {
        List<String> open = new ArrayList<>();
        for (Acknowledgement opened : due()) {
            String ticket = opened.stream();
            boolean done =
                    ledger.count(MISSED, ticket) > 0
                            && !ledger.notificationsOfMisses(ticket).isEmpty()
                            && ledger.notificationsOfMisses(ticket).stream()
                                    .allMatch(
                                            one -> ledger.count("notification.delivered", one) > 0);
            if (!done) {
                open.add(ticket);
            }
        }
        return open;
    }

    /** Twice is one too many at any time. */
    void noneTwice() {
        for (Acknowledgement opened : due()) {
            String ticket = opened.stream();
            List<String> notifications = ledger.notificationsOfMisses(ticket);
            if (ledger.count(MISSED, ticket) > 1 && reported.add(ticket)) {
                findings.add("%s missed its first response more than once", ticket);
            }
            if (notifications.size() > 1 && reported.add(ticket + "!")) {
                findings.add("%s set off %s for one miss", ticket, notifications);
            }
            for (String one : notifications) {
                int delivered = ledger.count("notification.delivered", one);
                if (delivered > 1 && reported.add(one)) {
                    findings.add("%s was delivered %d times", one, delivered);
                }
                if (delivered > 0 && !told.containsKey(one) && reported.add(one)) {
                    findings.add("%s is said to be delivered and never came", one);
                }
            }
        }
    }

    private List<Acknowledgement> due() {
        return journal.acknowledgements().values().stream()
                .filter(told -> {
                    Intent intent = journal.intents().get(told.key());
                    return intent != null && intent.due();
                })
                .toList();
    }
}
