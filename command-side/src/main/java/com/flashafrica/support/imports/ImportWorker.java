package com.flashafrica.support.imports;

import com.fasterxml.uuid.Generators;
import com.flashafrica.support.ledger.LedgerException;
import com.flashafrica.support.platform.ledger.SchemaInPlace;
import com.flashafrica.support.platform.web.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Works on imports, one at a time; those of a process that died are gone on with. */
@Component
class ImportWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private final ImportJobs jobs;
    private final ImportReading reading;
    private final ImportTelling telling;
    private final ImportProgress progress;
    private final List<HistoryFormat> formats;
    private final ImportSettings settings;
    private final String owner = Generators.timeBasedEpochGenerator().generate().toString();
    private final Semaphore nudges = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;

    ImportWorker(
            ImportJobs jobs,
            ImportReading reading,
            ImportTelling telling,
            ImportProgress progress,
            List<HistoryFormat> formats,
            ImportSettings settings,
            ObjectProvider<SchemaInPlace> schema) {
        this.jobs = jobs;
        this.reading = reading;
        this.telling = telling;
        this.progress = progress;
        this.formats = formats;
        this.settings = settings;
        schema.ifAvailable(_ -> {});
    }

    /** There is a new import: no need to wait for the next poll. */
    void nudge() {
        nudges.release();
    }

    private void workUnlessInterrupted() {
        try {
            work();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() throws InterruptedException {
        while (!stopping) {
            try {
                Optional<ImportJob> job = jobs.claim(owner);
                if (job.isPresent()) {
                    work(job.get());
                } else {
                    jobs.forgetUnfinished(settings.uploadPause());
                    pause();
                }
            } catch (DataAccessException | TransactionException | LedgerException e) {
                LOG.warn("imports pause: {}", e.getClass().getSimpleName());
                pause();
            } catch (LeaseLost _) {
                // Somebody else goes on with it, or this process does when it is back.
                pause();
            }
        }
    }

    private void pause() throws InterruptedException {
        if (nudges.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            nudges.drainPermits();
        }
    }

    private void work(ImportJob job) throws InterruptedException {
        try (var _ = MDC.putCloseable(Trace.MDC_KEY, job.trace());
                ImportLease lease =
                        new ImportLease(jobs, job.id(), owner, settings.lease(), () -> stopping)) {
            HistoryFormat format =
                    formats.stream()
                            .filter(known -> known.name().equals(job.format()))
                            .findFirst()
                            .orElseThrow();
            if (job.stage() == ImportStage.TELLING || reading.read(job, lease, format)) {
                telling.tell(job, lease, format, job.place());
            }
        } catch (DataAccessException | TransactionException | LedgerException | LeaseLost e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("import {} failed, trace {}", job.id(), job.trace(), e);
            progress.failed(job.id(), owner, 0, "The import failed; trace " + job.trace() + ".");
        }
    }

    @Override
    public void start() {
        stopping = false;
        thread = Thread.ofVirtual().name("imports").start(this::workUnlessInterrupted);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            stopping = true;
            nudge();
            try {
                running.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
