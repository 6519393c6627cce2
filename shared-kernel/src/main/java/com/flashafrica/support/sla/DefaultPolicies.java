package com.flashafrica.support.sla;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ships: the support plan. Chat is first answered within 5 minutes, mail within 24 hours,
 * critical is resolved within 4 hours and told to management at once; whatever stays unresolved
 * goes to L2 after 30 minutes and to L3 after 2 hours. All round the clock.
 *
 * <p>A ticket has one policy, so each pair of promises that meet in a ticket is a policy of its
 * own: a critical chat is both answered within 5 minutes and resolved within 4 hours.
 */
public final class DefaultPolicies {
    private static final Long FIVE_MINUTES = 300L;
    private static final Long ONE_DAY = 86_400L;
    private static final Long FOUR_HOURS = 14_400L;
    private static final String CHAT = "CHAT";
    private static final String EMAIL = "EMAIL";
    private static final String CRITICAL = "CRITICAL";

    /** The plan, in the order the policies are tried; the last takes everything. */
    public static final List<SlaPolicy> SUPPORT_PLAN =
            List.of(
                    critical("chat-critical", "Critical by chat", 10, CHAT, FIVE_MINUTES),
                    critical("email-critical", "Critical by mail", 20, EMAIL, ONE_DAY),
                    critical("critical", "Critical", 30, null, null),
                    plain("chat", "Chat", 40, CHAT, FIVE_MINUTES),
                    plain("email", "Mail", 50, EMAIL, ONE_DAY),
                    plain("default", "Everything else", 60, null, null));

    private DefaultPolicies() {}

    private static SlaPolicy critical(
            String key,
            String name,
            int order,
            @Nullable String channel,
            @Nullable Long firstResponseSeconds) {
        return policy(
                key,
                name,
                order,
                new SlaMatch(listOf(channel), List.of(CRITICAL), List.of(), List.of()),
                new SlaTargets(firstResponseSeconds, null, FOUR_HOURS),
                List.of(new SlaNotice(SlaNotice.Cause.OPENED_CRITICAL, "management")));
    }

    private static SlaPolicy plain(
            String key,
            String name,
            int order,
            @Nullable String channel,
            @Nullable Long firstResponseSeconds) {
        return policy(
                key,
                name,
                order,
                new SlaMatch(listOf(channel), List.of(), List.of(), List.of()),
                new SlaTargets(firstResponseSeconds, null, null),
                List.of());
    }

    private static SlaPolicy policy(
            String key,
            String name,
            int order,
            SlaMatch match,
            SlaTargets targets,
            List<SlaNotice> notices) {
        return new SlaPolicy(
                key,
                1,
                name,
                order,
                match,
                SlaCalendar.ALWAYS.key(),
                targets,
                List.of(WaitReason.values()),
                80,
                List.of(new SlaEscalation(1800, "L2"), new SlaEscalation(7200, "L3")),
                notices);
    }

    private static List<String> listOf(@Nullable String channel) {
        return channel == null ? List.of() : List.of(channel);
    }
}
