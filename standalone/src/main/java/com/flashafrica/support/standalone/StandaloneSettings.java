package com.flashafrica.support.standalone;

import com.flashafrica.support.standalone.folder.DataFolder;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that follow from the embedded stores; they win over files and the environment. */
final class StandaloneSettings {
    private StandaloneSettings() {}

    static String[] of(DataFolder folder, Stores stores, int port) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.config.name", "standalone");
        settings.put("server.address", Address.HOST);
        settings.put("server.port", port);
        settings.put("logging.console.enabled", false);
        settings.put("logging.file.name", folder.log("support"));
        PostgresAccess postgres = stores.postgres().access();
        settings.put("support.ledger.url", postgres.jdbcUrl());
        settings.put("support.ledger.username", postgres.user());
        settings.put("support.ledger.password", postgres.password());
        // What reads may only read; the ledger's first migration makes the role.
        settings.put("support.ledger.reader.role", "support_reader");
        settings.put("support.mongo.uri", stores.mongo().uri());
        settings.put("support.satisfaction.key-file", folder.ratingKey());
        settings.put("support.audit.checkpoint.key.file", folder.checkpointKey());
        settings.put("support.privacy.master-key-file", folder.masterKeys());
        settings.put("support.privacy.master-key", "");
        settings.put("support.identity.local.key-file", folder.accessKey());
        return settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
    }
}
