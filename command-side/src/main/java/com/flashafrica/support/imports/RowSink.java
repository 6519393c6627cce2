package com.flashafrica.support.imports;

import org.jspecify.annotations.Nullable;

/** Where what is read of a file goes. */
interface RowSink {
    /**
     * @param content how the format remembers the row
     * @param opens whether the ticket begins with it
     */
    void row(long line, String ticket, boolean opens, String content);

    /**
     * @param ticket that cannot be told because of it, where that is known
     */
    void bad(long line, @Nullable String ticket, String reason);
}
