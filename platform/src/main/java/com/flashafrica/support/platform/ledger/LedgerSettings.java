package com.flashafrica.support.platform.ledger;

import com.flashafrica.support.ledger.AppenderConfig;
import com.flashafrica.support.ledger.LedgerDatabase;
import com.flashafrica.support.ledger.SignalConfig;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** What the properties mean to the ledger, with its own defaults for what they leave out. */
public final class LedgerSettings {
    private LedgerSettings() {}

    public static LedgerDatabase database(LedgerProperties properties) {
        return new LedgerDatabase(properties.url(), properties.username(), properties.password());
    }

    /** The same database, where every session takes on the readers' role from its start. */
    public static LedgerDatabase readOnly(LedgerProperties properties) {
        String role = properties.reader().role();
        if (role.isEmpty()) {
            return database(properties);
        }
        String option = URLEncoder.encode("-c role=" + role, StandardCharsets.UTF_8);
        String separator = properties.url().contains("?") ? "&" : "?";
        String url = properties.url() + separator + "options=" + option.replace("+", "%20");
        return new LedgerDatabase(url, properties.username(), properties.password());
    }

    public static AppenderConfig appender(LedgerProperties.Appender said) {
        AppenderConfig usual = AppenderConfig.defaults();
        return new AppenderConfig(
                or(said.queueAppends(), usual.queueAppends()),
                bytes(said.queueBytes(), usual.queueBytes()),
                or(said.batchEvents(), usual.batchEvents()),
                bytes(said.batchBytes(), usual.batchBytes()),
                or(said.idleInTransaction(), usual.idleInTransaction()),
                or(said.transaction(), usual.transaction()),
                or(said.connect(), usual.connect()),
                or(said.socket(), usual.socket()),
                or(said.patience(), usual.patience()),
                or(said.pruneEvery(), usual.pruneEvery()));
    }

    public static SignalConfig signal(LedgerProperties.Signal said) {
        SignalConfig usual = SignalConfig.defaults();
        return new SignalConfig(
                or(said.poll(), usual.poll()),
                or(said.connect(), usual.connect()),
                or(said.socket(), usual.socket()),
                or(said.longestPause(), usual.longestPause()));
    }

    private static <T> T or(@Nullable T said, T usual) {
        return said == null ? usual : said;
    }

    private static long bytes(@Nullable DataSize said, long usual) {
        return said == null ? usual : said.toBytes();
    }
}
