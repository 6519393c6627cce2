package com.flashafrica.support.platform.sealing;

import javax.sql.DataSource;

/** Where people's keys are read. Not a {@code DataSource} bean: nobody shall write with it. */
public record KeyDatabase(DataSource source) {}
