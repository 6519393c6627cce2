package com.flashafrica.support.audit.trail;

import com.flashafrica.support.platform.projection.View;
import com.flashafrica.support.platform.projection.ViewPositions;
import com.flashafrica.support.platform.projection.Views;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which blocks of the ledger have to be read to answer a question. None that may matter is left
 * out: not those that the view has not come to, nor those it could not read in full, nor any while
 * some are missing from it.
 */
@Component
final class AuditBlocks {
    private static final int AT_ONCE = 100;

    private final View<AuditBlock> view;
    private final Views views;
    private final ViewPositions positions;

    AuditBlocks(View<AuditBlock> view, Views views, ViewPositions positions) {
        this.view = view;
        this.views = views;
        this.positions = positions;
    }

    /** In the range's order. */
    Flux<Long> of(AuditQuestion question, AuditRange range) {
        if (range.isEmpty()) {
            return Flux.empty();
        }
        if (question.wantsAll()) {
            return all(range);
        }
        // Asked before the blocks are: what is found may be newer, never older.
        long known = Math.max(0, positions.reached(view.name())) / AuditBlock.SIZE;
        AuditRange settled = range.upTo(known * AuditBlock.SIZE);
        AuditRange recent = range.after(known * AuditBlock.SIZE);
        Flux<Long> found = settled.isEmpty() ? Flux.empty() : found(question, settled);
        Flux<Long> unknown = recent.isEmpty() ? Flux.empty() : all(recent);
        return range.oldestFirst() ? found.concatWith(unknown) : unknown.concatWith(found);
    }

    private static Flux<Long> all(AuditRange range) {
        long first = range.firstBlock();
        long last = range.lastBlock();
        return Flux.generate(
                () -> 0L,
                (done, sink) -> {
                    long block = range.oldestFirst() ? first + done : last - done;
                    if (block < first || block > last) {
                        sink.complete();
                    } else {
                        sink.next(block);
                    }
                    return done + 1;
                });
    }

    private Flux<Long> found(AuditQuestion question, AuditRange range) {
        long expected = range.lastBlock() - range.firstBlock() + 1;
        return Mono.from(
                        views.documents(view).countDocuments(new Document("block", range.blocks())))
                .flatMapMany(there -> there == expected ? paged(question, range) : all(range));
    }

    private Flux<Long> paged(AuditQuestion question, AuditRange range) {
        return page(question, range)
                .expand(blocks ->
                        blocks.size() < AT_ONCE
                                ? Mono.empty()
                                : page(question, beyond(range, blocks.getLast())))
                .concatMapIterable(blocks -> blocks);
    }

    private static AuditRange beyond(AuditRange range, long block) {
        return range.oldestFirst()
                ? range.after((block + 1) * AuditBlock.SIZE)
                : range.upTo(block * AuditBlock.SIZE);
    }

    private Mono<List<Long>> page(AuditQuestion question, AuditRange range) {
        if (range.isEmpty()) {
            return Mono.empty();
        }
        int order = range.oldestFirst() ? 1 : -1;
        return Flux.from(
                        views.documents(view)
                                .find(question.blocks(range.blocks()))
                                .sort(new Document("block", order))
                                .limit(AT_ONCE)
                                .batchSize(AT_ONCE))
                .map(AuditBlock::block)
                .collectList();
    }
}
