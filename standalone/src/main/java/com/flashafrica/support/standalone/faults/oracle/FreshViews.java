package com.flashafrica.support.standalone.faults.oracle;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.faults.load.Answer;
import com.flashafrica.support.standalone.faults.load.Desk;
import com.flashafrica.support.standalone.faults.load.Findings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * Has every view built once more from the ledger's beginning, and compares the documents that were
 * kept through all the trouble with the new ones, field by field.
 */
final class FreshViews {
    private static final String DATABASE = "support";
    private static final int LONGEST = 60;

    /** All of them are more than one message may hold. */
    private static final int AT_ONCE = 500;

    private final Desk desk;
    private final Findings findings;

    FreshViews(Desk desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    /** Nobody appends meanwhile but timers. */
    void compare(String mongo, Consumer<BooleanSupplier> until) throws IOException {
        try (MongoClient client = MongoClients.create(mongo)) {
            MongoDatabase database = client.getDatabase(DATABASE);
            Map<String, Integer> before = new HashMap<>();
            for (JsonNode view : views()) {
                String name = view.path("name").asString();
                view.path("stuck").forEach(one -> findings.add("%s is stuck: %s", name, one));
                before.put(key(view), generation(database, key(view)));
                order(name);
            }
            until.accept(() ->
                    before.entrySet().stream()
                            .allMatch(
                                    view -> generation(database, view.getKey()) > view.getValue()));
            before.forEach((view, generation) -> compare(database, view, generation));
        }
    }

    private JsonNode views() throws IOException {
        return desk.get("/api/v1/views", Map.of()).json().path("items");
    }

    private static String key(JsonNode view) {
        return view.path("name").asString() + "_v" + view.path("foldVersion").asInt();
    }

    private void order(String view) throws IOException {
        Answer answer =
                desk.send(
                        "POST",
                        "/api/v1/views/" + view + "/rebuilds",
                        null,
                        Map.of(),
                        Duration.ofSeconds(20));
        if (!answer.succeeded()) {
            throw new CannotStart("%s is not rebuilt: %d".formatted(view, answer.status()));
        }
    }

    private static int generation(MongoDatabase database, String view) {
        List<Document> found = all(database.getCollection("views").find(new Document("_id", view)));
        return found.isEmpty() ? 0 : found.getFirst().getInteger("generation", 0);
    }

    private void compare(MongoDatabase database, String view, int generation) {
        Map<String, Document> kept = documents(database, view, generation);
        Map<String, Document> fresh = documents(database, view, generation(database, view));
        Set<String> ids = new TreeSet<>(kept.keySet());
        ids.addAll(fresh.keySet());
        long reached = position(database, view + "_g" + generation);
        for (String id : ids) {
            Document was = kept.get(id);
            Document is = fresh.get(id);
            boolean later = is != null && is.getLong("position") > reached;
            if (!later && (was == null || !was.equals(is))) {
                findings.add("%s of %s: %s", id, view, difference(was, is));
            }
        }
    }

    /** Of the fields that differ: as it was kept, and as it is when folded anew. */
    private static String difference(@Nullable Document was, @Nullable Document is) {
        if (was == null || is == null) {
            return was == null ? "was not kept" : "is not made by a fresh fold";
        }
        Set<String> fields = new TreeSet<>(was.keySet());
        fields.addAll(is.keySet());
        fields.removeIf(field -> Objects.equals(was.get(field), is.get(field)));
        return fields.stream()
                .map(field ->
                        "%s %s ≠ %s".formatted(field, brief(was.get(field)), brief(is.get(field))))
                .collect(Collectors.joining("; "));
    }

    private static String brief(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static long position(MongoDatabase database, String collection) {
        List<Document> found =
                all(database.getCollection("view_tokens").find(new Document("_id", collection)));
        return found.isEmpty() ? 0 : found.getFirst().getLong("position");
    }

    private static Map<String, Document> documents(
            MongoDatabase database, String view, int generation) {
        Map<String, Document> byId = new HashMap<>();
        all(database.getCollection(view + "_g" + generation).find().batchSize(AT_ONCE))
                .forEach(document -> byId.put(String.valueOf(document.get("_id")), document));
        return byId;
    }

    private static <T> List<T> all(Publisher<T> found) {
        return Flux.from(found).collectList().toFuture().join();
    }
}
