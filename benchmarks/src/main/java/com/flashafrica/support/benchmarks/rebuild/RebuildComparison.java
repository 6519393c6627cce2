package com.flashafrica.support.benchmarks.rebuild;

import com.flashafrica.support.benchmarks.commands.StockPlatform;
import com.flashafrica.support.benchmarks.history.LedgerFill;
import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.process.Database;
import com.flashafrica.support.benchmarks.process.MongoProcess;
import com.flashafrica.support.benchmarks.process.QuerySideProcess;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A query side whose read models are lost again and again, and built from the ledger. */
public final class RebuildComparison implements AutoCloseable {
    private static final int FEWEST_VIEWS = 6;

    private final Path folder;
    private final int events;
    private final MongoProcess mongo;
    private final QuerySideProcess querySide;
    private final ViewTokens tokens;
    private final HikariDataSource pool;
    private final int howMany;

    /** Fills the ledger, starts on it and waits until all views are there. */
    public RebuildComparison(Path folder, Database ledger, int events, List<String> options)
            throws InterruptedException {
        this.folder = folder;
        this.events = events;
        LedgerFill.into(ledger, folder.resolve(LedgerFill.MASTER_KEYS), events);
        mongo = MongoProcess.start(folder);
        querySide = QuerySideProcess.start(folder, ledger, mongo.uri(), options);
        tokens = new ViewTokens(mongo.uri());
        pool = ledger.pool(2);
        howMany = tokens.awaitAll(FEWEST_VIEWS, events, querySide::isAlive).size();
    }

    /** Their collections once they are there; each rebuild gives them other names. */
    private List<String> views() throws InterruptedException {
        return tokens.awaitAll(howMany, events, querySide::isAlive);
    }

    /** Events a second, into all views. */
    private double rate() throws InterruptedException {
        long began = System.nanoTime();
        tokens.dropEverything();
        views();
        return events / ((System.nanoTime() - began) / 1e9);
    }

    /** Beside what PostgreSQL and MongoDB need at the least. */
    public Turns besideRawLimit(int rounds) throws Exception {
        Path alone = Files.createDirectories(folder.resolve("limit"));
        try (MongoProcess empty = MongoProcess.start(alone);
                ViewTokens there = new ViewTokens(empty.uri())) {
            RawLimit limit =
                    new RawLimit(
                            new JdbcLedgerReader(pool),
                            tokens.database(),
                            views(),
                            there.database(),
                            events);
            limit.rate();
            return Turns.of(rounds, this::rate, limit::rate);
        }
    }

    /** Beside a stock projection that updates per event, over that many. */
    public Turns besideStock(int rounds, Database stock, int sampled) throws Exception {
        StockPlatform.fill(stock, sampled);
        return Turns.of(rounds, this::rate, () -> stockRate(stock, sampled));
    }

    private double stockRate(Database stock, int sampled) throws Exception {
        stock.forgetTokens();
        try (StockProjection projection = new StockProjection(mongo.uri(), sampled);
                StockPlatform _ = StockPlatform.following(stock, projection)) {
            return projection.rate();
        }
    }

    /** In megabytes, of the query side alone. */
    public double liveHeap() {
        return querySide.liveHeap() / 1e6;
    }

    @Override
    public void close() {
        pool.close();
        tokens.close();
        querySide.close();
        mongo.close();
    }
}
