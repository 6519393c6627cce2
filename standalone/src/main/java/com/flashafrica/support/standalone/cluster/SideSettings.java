package com.flashafrica.support.standalone.cluster;

import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each process of a cluster is told: this is the one place. They win over the environment and
 * over files.
 *
 * @param owner may write to the ledger: for command-sides
 * @param reader may read: for query-sides
 * @param outside where people reach the cluster
 * @param more settings for all of them, last
 */
record SideSettings(
        DataFolder folder,
        PostgresAccess owner,
        PostgresAccess reader,
        String mongo,
        String outside,
        Map<String, String> more) {

    /** As environment variables. */
    Map<String, String> environment(SideKind kind, String name) {
        Map<String, Object> settings = common(name);
        settings.putAll(
                switch (kind) {
                    case COMMAND_SIDE -> ofCommandSides();
                    case QUERY_SIDE -> ofQuerySides();
                });
        settings.putAll(more);
        return Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
    }

    private Map<String, Object> common(String name) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", "127.0.0.1");
        // The proxy says where a request came from, and nobody else reaches this address.
        settings.put("server.forward-headers-strategy", "native");
        settings.put("support.privacy.master-key-file", folder.masterKeys().toString());
        settings.put("support.privacy.master-key", "");
        settings.put("support.identity.local.key-file", folder.accessKey().toString());
        settings.put("logging.console.enabled", false);
        settings.put("logging.file.name", folder.log(name).toString());
        return settings;
    }

    private Map<String, Object> ofCommandSides() {
        return Map.of(
                "support.ledger.url", owner.jdbcUrl(),
                "support.ledger.username", owner.user(),
                "support.ledger.password", owner.password(),
                "support.satisfaction.base-url", outside,
                "support.satisfaction.key-file", folder.ratingKey().toString(),
                "support.audit.checkpoint.key.file", folder.checkpointKey().toString());
    }

    private Map<String, Object> ofQuerySides() {
        return Map.of(
                "support.ledger.url", reader.jdbcUrl(),
                "support.ledger.username", reader.user(),
                "support.ledger.password", reader.password(),
                "support.mongo.uri", mongo);
    }
}
