/** The command side's own tables, beside the ledger in the same PostgreSQL. */
@NullMarked
package com.flashafrica.support.platform.database;

import org.jspecify.annotations.NullMarked;
