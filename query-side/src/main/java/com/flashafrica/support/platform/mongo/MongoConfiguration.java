package com.flashafrica.support.platform.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one client of this process. It connects in the background. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MongoSettings.class)
class MongoConfiguration {
    @Bean(destroyMethod = "close")
    MongoClient mongoClient(MongoSettings settings) {
        return client(settings);
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, MongoSettings settings) {
        return client.getDatabase(settings.database());
    }

    static MongoClient client(MongoSettings settings) {
        return MongoClients.create(
                MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(settings.uri()))
                        .codecRegistry(MongoCodecs.registry())
                        .applyToClusterSettings(cluster ->
                                cluster.serverSelectionTimeout(
                                        settings.serverSelection().toMillis(),
                                        TimeUnit.MILLISECONDS))
                        .build());
    }
}
