package com.flashafrica.support.standalone.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class WireMongoTest {
    @Test
    void the_real_reactive_driver_writes_and_reads_it() {
        try (WireMongo mongo = WireMongo.start();
                MongoClient client = MongoClients.create(mongo.uri())) {
            var tickets = client.getDatabase("support").getCollection("ticket");
            Document ticket = new Document("_id", "t-1").append("position", 7L);

            Document found =
                    Mono.from(tickets.insertOne(ticket))
                            .then(Mono.from(tickets.find(new Document("_id", "t-1")).first()))
                            .block();

            assertThat(found).isEqualTo(ticket);
        }
    }
}
