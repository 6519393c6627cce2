package com.flashafrica.support.platform.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows of one table into one file. Closed, the file is whole. */
interface RowWriter<R> extends Closeable {
    void write(R row) throws IOException;
}
