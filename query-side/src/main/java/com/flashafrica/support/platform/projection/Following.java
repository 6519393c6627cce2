package com.flashafrica.support.platform.projection;

import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.Document;

/** A view while another process owns it: how far that one has come. */
final class Following {
    private final ViewContext<?> context;
    private final ViewProgress progress;
    private final MongoCollection<Token> tokens;

    Following(ViewContext<?> context, ViewProgress progress) {
        this.context = context;
        this.progress = progress;
        this.tokens = context.database().getCollection(Token.COLLECTION, Token.class);
    }

    void look(ViewState state) {
        String collection = context.view().collection(state.generation());
        Token token = Blocking.first(tokens.find(new Document("_id", collection)).first());
        if (progress.target < 0) {
            progress.catchUpTo(context.ledger().head());
        }
        progress.generation = state.generation();
        progress.position.moveTo(token == null ? 0 : token.position());
    }

    long pauseMillis() {
        return (progress.position.isAwaited()
                        ? context.settings().followWaiting()
                        : context.settings().follow())
                .toMillis();
    }
}
