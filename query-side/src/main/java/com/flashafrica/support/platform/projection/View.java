package com.flashafrica.support.platform.projection;

import com.mongodb.client.model.IndexModel;
import java.util.List;

/**
 * A fold whose documents are kept up to date in MongoDB. Declare one as a bean and it runs.
 *
 * @param name unique, lower case
 * @param foldVersion raised with every change of what the fold makes: another version is another
 *     view, built from nothing beside the old one
 * @param indexes one for each query that is asked of it
 */
public record View<D extends ViewDocument>(
        String name,
        int foldVersion,
        Fold<?, D> fold,
        Class<D> document,
        List<IndexModel> indexes) {

    /** What all generations of this view share. */
    String key() {
        return name + "_v" + foldVersion;
    }

    /** The collection of one generation, and the name of its token. */
    String collection(int generation) {
        return key() + "_g" + generation;
    }
}
