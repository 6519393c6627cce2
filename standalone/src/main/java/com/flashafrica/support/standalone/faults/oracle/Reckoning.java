package com.flashafrica.support.standalone.faults.oracle;

import com.flashafrica.support.standalone.faults.journal.Acknowledgement;
import com.flashafrica.support.standalone.faults.journal.Intent;
import com.flashafrica.support.standalone.faults.journal.JournalReader;
import com.flashafrica.support.standalone.faults.load.Findings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds the journal against the ledger: what was acknowledged is there, once, where it was said to
 * be; what was not acknowledged is there once or not at all; and nothing is there that nobody asked
 * for. May be done at any time, also while clients are at work.
 */
public final class Reckoning {
    private final JournalReader journal;
    private final LedgerSoFar ledger;
    private final Findings findings;
    private final Set<String> settled = new HashSet<>();
    private final Set<String> lost = new HashSet<>();
    private final Map<String, Acknowledgement> missing = new HashMap<>();
    private final Set<String> duplicated = new HashSet<>();
    private final Set<String> reported = new HashSet<>();

    Reckoning(JournalReader journal, LedgerSoFar ledger, Findings findings) {
        this.journal = journal;
        this.ledger = ledger;
        this.findings = findings;
    }

    /**
     * The journal before the ledger: what was acknowledged by then must be there by now. And after
     * it: what is there by then somebody must have meant by now.
     */
    public void reckon() throws SQLException {
        journal.readOn();
        List<Acknowledgement> open =
                journal.acknowledgements().values().stream()
                        .filter(told -> !settled.contains(told.key()))
                        .toList();
        ledger.readOn();
        lookOnceMore();
        List<Landing> told = new ArrayList<>();
        for (Acknowledgement acknowledgement : open) {
            settled.add(acknowledgement.key());
            settle(acknowledgement, told);
        }
        for (Landing wrong : ledger.notThere(told)) {
            findings.add(
                    "%s was told that %d of %s is at %d, where something else is",
                    wrong.key(), wrong.version(), wrong.stream(), wrong.position());
            lost.add(wrong.key());
        }
        journal.readOn();
        ledger.landings().forEach(this::lookAt);
    }

    private void settle(Acknowledgement acknowledgement, List<Landing> told) {
        String key = acknowledgement.key();
        Intent intent = journal.intents().get(key);
        if (intent != null && isThere(intent, acknowledgement)) {
            told.add(
                    new Landing(
                            key,
                            intent.kind().event(),
                            acknowledgement.stream(),
                            acknowledgement.version(),
                            acknowledgement.position()));
            return;
        }
        lost.add(key);
        List<Long> elsewhere = ledger.landings(key).stream().map(Landing::position).toList();
        if (elsewhere.isEmpty()) {
            missing.put(key, acknowledgement);
            findings.add(
                    "%s was acknowledged at %d before it was in the ledger",
                    key, acknowledgement.position());
        } else {
            findings.add(
                    "%s was acknowledged at %d and is elsewhere: %s",
                    key, acknowledgement.position(), elsewhere);
        }
    }

    /** What was acknowledged too early may have come since. Whatever has not, is lost for good. */
    private void lookOnceMore() {
        missing.forEach((key, told) -> {
            if (ledger.landings(key).isEmpty()) {
                findings.add(
                        "%s was acknowledged at %d and is not in the ledger", key, told.position());
            }
        });
        missing.clear();
    }

    /** In the ticket that it was said to be in, and no later than it was said. */
    private boolean isThere(Intent intent, Acknowledgement told) {
        return ledger.landings(intent.key()).stream()
                .anyMatch(landing ->
                        landing.type().equals(intent.kind().event())
                                && landing.stream().equals(told.stream())
                                && landing.position() <= told.position());
    }

    private void lookAt(String key, List<Landing> landings) {
        if (landings.size() > 1 && duplicated.add(key)) {
            findings.add(
                    "%s is in the ledger %d times: %s",
                    key, landings.size(), landings.stream().map(Landing::position).toList());
        }
        if (!journal.intents().containsKey(key) && reported.add(key)) {
            findings.add("nobody asked for what is at %d", landings.getFirst().position());
        }
    }

    public long acknowledged() {
        return settled.size();
    }

    /** How many the last reckoning missed; another one says whether they have come since. */
    public long missing() {
        return missing.size();
    }

    /** Of what was acknowledged, that was not there by then or is not where it was said to be. */
    public long lost() {
        return lost.size();
    }

    public long duplicated() {
        return duplicated.size();
    }
}
