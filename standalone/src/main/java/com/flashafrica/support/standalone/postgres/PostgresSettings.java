package com.flashafrica.support.standalone.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
        long memory = memoryMegabytes();
        settings.put("shared_buffers", sharedBuffers(memory) + "MB");
        settings.put("effective_cache_size", Math.max(512, memory / 4) + "MB");
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

    /** An eighth, half of what a machine of its own would be given; taken only as far as used. */
    static long sharedBuffers(long memoryMegabytes) {
        return Math.clamp(memoryMegabytes / 8, 128, 2048);
    }

    private static long memoryMegabytes() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize()
                / 1024
                / 1024;
    }
}
