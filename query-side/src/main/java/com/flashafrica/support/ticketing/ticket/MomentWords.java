package com.flashafrica.support.ticketing.ticket;

import com.flashafrica.support.sla.ClockKind;
import com.flashafrica.support.sla.SlaMoment;
import com.flashafrica.support.sla.SlaMoment.AgentMessage;
import com.flashafrica.support.sla.SlaMoment.BotMessage;
import com.flashafrica.support.sla.SlaMoment.Closed;
import com.flashafrica.support.sla.SlaMoment.CustomerMessage;
import com.flashafrica.support.sla.SlaMoment.InternalNote;
import com.flashafrica.support.sla.SlaMoment.LevelReached;
import com.flashafrica.support.sla.SlaMoment.MergeCancelled;
import com.flashafrica.support.sla.SlaMoment.Merged;
import com.flashafrica.support.sla.SlaMoment.MissRecorded;
import com.flashafrica.support.sla.SlaMoment.Opened;
import com.flashafrica.support.sla.SlaMoment.Reopened;
import com.flashafrica.support.sla.SlaMoment.Resolved;
import com.flashafrica.support.sla.SlaMoment.TermsAssigned;
import com.flashafrica.support.sla.SlaMoment.WaitEnded;
import com.flashafrica.support.sla.SlaMoment.WaitStarted;
import com.flashafrica.support.sla.SlaMoment.WarningRecorded;
import com.flashafrica.support.sla.SlaTerms;
import com.flashafrica.support.sla.WaitReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A moment as a word without spaces: what happened, when in whole microseconds since 1970, and what
 * else there is to it, as in {@code waiting:1772442000000001:WAITING_ON_CUSTOMER}.
 */
final class MomentWords {
    private MomentWords() {}

    /**
     * @param terms all of the ticket's; the word only says which
     */
    static String write(SlaMoment moment, List<SlaTerms> terms) {
        return switch (moment) {
            case Opened(var at) -> word("opened", at);
            case TermsAssigned(var at, var assigned) -> word("terms", at, terms.indexOf(assigned));
            case CustomerMessage(var at) -> word("customer", at);
            case AgentMessage(var at) -> word("agent", at);
            case BotMessage(var at) -> word("bot", at);
            case InternalNote(var at) -> word("note", at);
            case WaitStarted(var at, var on) -> word("waiting", at, on);
            case WaitEnded(var at) -> word("resumed", at);
            case Resolved(var at, var byAgent) -> word("resolved", at, byAgent);
            case Reopened(var at) -> word("reopened", at);
            case Closed(var at) -> word("closed", at);
            case Merged(var at) -> word("merged", at);
            case MergeCancelled(var at) -> word("unmerged", at);
            case LevelReached(var at, var level) -> word("level", at, level);
            case WarningRecorded(var at, var kind, var number) -> word("warned", at, kind, number);
            case MissRecorded(var at, var kind, var number) -> word("missed", at, kind, number);
        };
    }

    static SlaMoment read(String word, List<SlaTerms> terms) {
        String[] parts = word.split(":", -1);
        Instant at = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
        return switch (parts[0]) {
            case "opened" -> new Opened(at);
            case "terms" -> new TermsAssigned(at, terms.get(Integer.parseInt(parts[2])));
            case "customer" -> new CustomerMessage(at);
            case "agent" -> new AgentMessage(at);
            case "bot" -> new BotMessage(at);
            case "note" -> new InternalNote(at);
            case "waiting" -> new WaitStarted(at, WaitReason.valueOf(parts[2]));
            case "resumed" -> new WaitEnded(at);
            case "resolved" -> new Resolved(at, Boolean.parseBoolean(parts[2]));
            case "reopened" -> new Reopened(at);
            case "closed" -> new Closed(at);
            case "merged" -> new Merged(at);
            case "unmerged" -> new MergeCancelled(at);
            case "level" -> new LevelReached(at, parts[2]);
            case "warned" -> new WarningRecorded(at, kind(parts), Integer.parseInt(parts[3]));
            case "missed" -> new MissRecorded(at, kind(parts), Integer.parseInt(parts[3]));
            default -> throw new IllegalArgumentException("no moment: " + word);
        };
    }

    /** Whether it only says how late it had become. */
    static boolean isQuiet(String word) {
        return word.startsWith("note:") || word.startsWith("bot:");
    }

    private static ClockKind kind(String[] parts) {
        return ClockKind.valueOf(parts[2]);
    }

    private static String word(String name, Instant at, Object... rest) {
        StringBuilder word =
                new StringBuilder(name)
                        .append(':')
                        .append(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        for (Object one : rest) {
            word.append(':').append(one);
        }
        return word.toString();
    }
}
