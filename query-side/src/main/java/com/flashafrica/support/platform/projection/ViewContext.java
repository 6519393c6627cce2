package com.flashafrica.support.platform.projection;

import com.mongodb.reactivestreams.client.MongoDatabase;

/** What everything that works on one view needs. */
record ViewContext<D extends ViewDocument>(
        View<D> view, MongoDatabase database, LedgerPages ledger, ViewSettings settings) {

    Generation<D> open(int generation) {
        return Generation.open(view, generation, database, settings.memory().toBytes());
    }
}
