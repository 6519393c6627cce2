package com.flashafrica.support.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The first pass over an import: reads and checks every line of its file. */
@Component
class ImportReading {
    /** How far another system's clock, or its idea of UTC, may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private final ImportBodies bodies;
    private final ImportStaging staging;
    private final ImportProgress progress;

    ImportReading(ImportBodies bodies, ImportStaging staging, ImportProgress progress) {
        this.bodies = bodies;
        this.staging = staging;
        this.progress = progress;
    }

    /** False when nothing can be made of the file. */
    boolean read(ImportJob job, ImportLease lease, HistoryFormat format) {
        StagingSink sink = new StagingSink(job.id(), lease, staging, progress);
        try (InputStream file = bodies.open(job.id())) {
            format.read(file, Charset.forName(job.charset()), job.createdAt().plus(AHEAD), sink);
        } catch (FileUnusable unusable) {
            progress.failed(job.id(), lease.owner(), unusable.line(), unusable.reason());
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sink.flush();
        progress.read(job.id(), lease.owner(), sink.read(), format.firstRowOpens());
        return true;
    }
}
