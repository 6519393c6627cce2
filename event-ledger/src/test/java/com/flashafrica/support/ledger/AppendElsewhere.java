package com.flashafrica.support.ledger;

/** Another process's appender. Arguments: JDBC URL, user, stream, events. */
final class AppendElsewhere {
    private AppendElsewhere() {}

    public static void main(String[] arguments) {
        LedgerDatabase database = new LedgerDatabase(arguments[0], arguments[1], "");
        try (GroupCommitAppender appender = Appenders.on(database)) {
            for (int version = 1; version <= Integer.parseInt(arguments[3]); version++) {
                appender.append(Events.append(arguments[2], version)).join();
            }
        }
    }

    static Process start(LedgerDatabase database, String stream, int events) throws Exception {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendElsewhere.class.getName(),
                        database.url(),
                        database.user(),
                        stream,
                        Integer.toString(events))
                .inheritIO()
                .start();
    }
}
