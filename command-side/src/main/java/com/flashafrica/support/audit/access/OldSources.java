package com.flashafrica.support.audit.access;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forgets where requests came from, once that has been kept long enough. */
public final class OldSources {
    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Duration keep;
    private final Clock clock;

    OldSources(DataSource source, Duration keep, Clock clock) {
        this.jdbc = JdbcClient.create(source);
        this.keep = keep;
        this.clock = clock;
    }

    /** A few at a time, so that nobody waits long. */
    public void forget() {
        int forgotten;
        do {
            forgotten =
                    jdbc.sql(
                                    "DELETE FROM access_source WHERE ctid = ANY (ARRAY(SELECT ctid"
                                            + " FROM access_source WHERE last_at < ? LIMIT ?))")
                            .param(clock.instant().minus(keep).atOffset(ZoneOffset.UTC))
                            .param(AT_ONCE)
                            .update();
        } while (forgotten == AT_ONCE);
    }
}
