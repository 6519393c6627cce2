package com.flashafrica.support.platform.timer;

import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;

/** Where the timers are kept, and how they are written there. */
final class TimerTable {
    static final String NAME = "timer";

    /** One statement takes what is due and locks it, past what others hold; times have a zone. */
    static final JdbcCustomization POSTGRESQL = new PostgreSqlJdbcCustomization(false, false);

    private TimerTable() {}
}
