package com.flashafrica.support.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** The second pass over an import: tells its tickets, many side by side. */
@Component
class ImportTelling {
    private final ImportStaging staging;
    private final ImportProgress progress;
    private final TicketTelling tickets;
    private final ImportSettings settings;

    ImportTelling(
            ImportStaging staging,
            ImportProgress progress,
            TicketTelling tickets,
            ImportSettings settings) {
        this.staging = staging;
        this.progress = progress;
        this.tickets = tickets;
        this.settings = settings;
    }

    /**
     * @param place number of the last ticket told before
     */
    void tell(ImportJob job, ImportLease lease, HistoryFormat format, long place)
            throws InterruptedException {
        int most = settings.ticketsPerSave();
        List<StagedTicket> next = staging.tickets(job.id(), place, most);
        while (!next.isEmpty()) {
            List<TicketTold> told = sideBySide(job, lease, format, next);
            List<StagedError> refused =
                    told.stream()
                            .filter(ticket -> ticket.refusal() != null)
                            .map(ImportTelling::error)
                            .toList();
            staging.addErrors(job.id(), refused);
            long events = told.stream().mapToLong(TicketTold::events).sum();
            long last = next.getLast().no();
            progress.told(job.id(), lease.owner(), last, told.size() - refused.size(), events);
            next = staging.tickets(job.id(), last, most);
        }
        progress.done(job.id(), lease.owner());
    }

    private static StagedError error(TicketTold told) {
        return new StagedError(
                told.ticket().firstLine(), told.ticket().name(), "" + told.refusal());
    }

    private List<TicketTold> sideBySide(
            ImportJob job, ImportLease lease, HistoryFormat format, List<StagedTicket> staged)
            throws InterruptedException {
        Semaphore places = new Semaphore(settings.ticketsAtOnce());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<TicketTold>> running = new ArrayList<>();
            for (StagedTicket ticket : staged) {
                places.acquire();
                running.add(
                        threads.submit(() -> {
                            try {
                                return tickets.tell(job, lease, format, ticket);
                            } finally {
                                places.release();
                            }
                        }));
            }
            List<TicketTold> told = new ArrayList<>();
            for (Future<TicketTold> future : running) {
                told.add(future.get());
            }
            return told;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException();
            }
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } finally {
            threads.close();
        }
    }
}
