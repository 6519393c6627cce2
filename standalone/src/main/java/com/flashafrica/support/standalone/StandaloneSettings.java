package com.flashafrica.support.standalone;

import com.flashafrica.support.standalone.folder.DataFolder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Settings that follow from the embedded stores; they win over files and the environment. */
final class StandaloneSettings {
    private StandaloneSettings() {}

    static String[] of(DataFolder folder, Stores stores, int port) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.address", Address.HOST);
        settings.put("server.port", port);
        settings.put("logging.console.enabled", false);
        settings.put("logging.file.name", folder.log("support"));
        settings.put("support.ledger.url", stores.postgres().jdbcUrl());
        settings.put("support.ledger.username", stores.postgres().user());
        settings.put("support.ledger.password", stores.postgres().password());
        settings.put("support.mongo.uri", stores.mongo().uri());
        return settings.entrySet().stream()
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
    }
}
