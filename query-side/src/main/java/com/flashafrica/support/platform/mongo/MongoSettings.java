package com.flashafrica.support.platform.mongo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the views are kept.
 *
 * @param uri as the driver takes it; credentials come from the environment
 * @param database may be dropped at any time: it is rebuilt from the ledger
 * @param serverSelection after which an operation fails while no server answers
 */
@ConfigurationProperties("support.mongo")
public record MongoSettings(
        @DefaultValue("mongodb://127.0.0.1:27017") String uri,
        @DefaultValue("support") String database,
        @DefaultValue("5s") Duration serverSelection) {}
