package com.flashafrica.support.imports;

import com.flashafrica.support.ticketing.Channel;
import com.flashafrica.support.ticketing.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is used of an audit row. Null is unknown, but for the parts of the subject, which stand as
 * they were.
 */
record ServiceNowRow(
        String number,
        @Nullable String state,
        Instant openedAt,
        @Nullable String openedBy,
        Instant updatedAt,
        @Nullable String updatedBy,
        @Nullable String caller,
        String contactType,
        String category,
        String subcategory,
        @Nullable Priority priority,
        @Nullable String group,
        @Nullable String agent) {

    String subject() {
        return category + " / " + subcategory;
    }

    Channel channel() {
        return switch (contactType.toLowerCase(Locale.ROOT)) {
            case "phone" -> Channel.PHONE;
            case "email" -> Channel.EMAIL;
            case "self service", "self-service" -> Channel.WEB;
            default -> Channel.API;
        };
    }

    /** Stays the same for ever: records are known by it. */
    String identity() {
        return String.join(
                "\u001f",
                List.of(
                        number,
                        "" + state,
                        openedAt.toString(),
                        "" + openedBy,
                        updatedAt.toString(),
                        "" + updatedBy,
                        "" + caller,
                        contactType,
                        category,
                        subcategory,
                        "" + priority,
                        "" + group,
                        "" + agent));
    }
}
