package com.flashafrica.support.standalone.faults.oracle;

/** Where in the ledger something that a client asked for is. */
record Landing(String key, String type, String stream, long version, long position) {}
