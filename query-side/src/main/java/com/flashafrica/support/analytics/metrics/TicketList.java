package com.flashafrica.support.analytics.metrics;

import com.flashafrica.support.identity.Permission;
import com.flashafrica.support.identity.Reach;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.ticketing.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** Where the list of tickets shows some. */
final class TicketList {
    static final String CRITICAL_BUGS =
            "&priority=" + Priority.CRITICAL + "&category=" + Contributions.BUG;
    private static final String PATH = "/api/v1/tickets?";

    private TicketList() {}

    /** Whether whoever asks is shown every ticket there. */
    static boolean isOpenTo(ServerWebExchange exchange) {
        return Caller.of(exchange).reach(Permission.TICKET_LIST) == Reach.ALL;
    }

    /**
     * @param from null for all that were opened before the end
     */
    static String opened(@Nullable Instant from, Instant to) {
        String begin = from == null ? "" : "openedFrom=" + Links.micros(from) + "&";
        return PATH + begin + "openedTo=" + Links.micros(to);
    }

    static String assigned(String agent) {
        return PATH + "assignee=" + Links.encoded(agent);
    }

    /** The filter for tickets of that group, to be added; null when there is none. */
    static @Nullable String filter(GroupBy by, String key) {
        if (key.equals(GroupBy.NOTHING)) {
            return null;
        }
        return switch (by) {
            case PRIORITY, CHANNEL, LEVEL, GROUP, CATEGORY ->
                    "&" + MetricsRequest.parameter(by) + "=" + Links.encoded(key);
            case NONE, TIER, AGENT -> null;
        };
    }
}
