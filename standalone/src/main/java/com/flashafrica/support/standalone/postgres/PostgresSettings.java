package com.flashafrica.support.standalone.postgres;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the embedded server runs with: durable, on loopback, sized for one machine. */
final class PostgresSettings {
    private PostgresSettings() {}

    static Map<String, String> on(int port) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        // A socket file would tie the data folder to 107 characters of path.
        settings.put("unix_socket_directories", "''");

        // Said aloud, since a command acknowledged must survive the power going out.
        settings.put("fsync", "on");
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");

        settings.put("max_connections", "100");
        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("random_page_cost", "1.1");
        settings.put("wal_buffers", "16MB");
        // Rare checkpoints: each makes the pages that follow it be written whole once more.
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        // Nobody replicates from a trial.
        settings.put("wal_level", "minimal");
        settings.put("max_wal_senders", "0");

        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        // Without the rows that were not taken: they may be personal.
        settings.put("log_error_verbosity", "terse");
        return settings;
    }
}
