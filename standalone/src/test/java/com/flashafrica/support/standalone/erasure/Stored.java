package com.flashafrica.support.standalone.erasure;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.bson.Document;
import reactor.core.publisher.Flux;

/** Everything that is kept, place by place, and the canaries that are found there. */
final class Stored {
    private final Canaries canaries;

    Stored(Canaries canaries) {
        this.canaries = canaries;
    }

    /** Every row of every table, as PostgreSQL writes it out. */
    Map<String, Set<String>> inTables(DataSource source) throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            for (String table :
                    texts(
                            connection,
                            "SELECT table_name FROM information_schema.tables"
                                    + " WHERE table_schema = 'public' AND table_type ="
                                    + " 'BASE TABLE'")) {
                Set<String> here = new TreeSet<>();
                texts(connection, "SELECT t::text FROM \"" + table + "\" t")
                        .forEach(row -> here.addAll(canaries.in(row)));
                found.put("table " + table, here);
            }
        }
        return found;
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Every document of every collection, together. */
    Set<String> inDocuments(String uri) {
        Set<String> found = new TreeSet<>();
        try (MongoClient client = MongoClients.create(uri)) {
            for (String name : all(Flux.from(client.listDatabaseNames()))) {
                var database = client.getDatabase(name);
                for (String collection : all(Flux.from(database.listCollectionNames()))) {
                    for (Document document :
                            all(Flux.from(database.getCollection(collection).find()))) {
                        found.addAll(canaries.in(document.toString()));
                    }
                }
            }
        }
        return found;
    }

    private static <T> List<T> all(Flux<T> elements) {
        return elements.collectList().blockOptional().orElse(List.of());
    }

    Set<String> inFiles(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).forEach(file -> found.addAll(inFile(file)));
        }
        return found;
    }

    Set<String> inFile(Path file) {
        try {
            return canaries.in(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
