package com.flashafrica.support.imports;

/** A row that was read and can be told. */
record StagedRow(long line, String ticket, boolean opens, String content) {}
