package com.flashafrica.support.ledger;

import java.util.Properties;

/**
 * Where the ledger lives. The appender and the signal keep a session each, so this must lead to
 * PostgreSQL itself and not to a transaction-pooling proxy.
 *
 * @param url JDBC URL; name the schema with {@code currentSchema} when it is not the default one
 * @param user PostgreSQL role
 * @param password of the role; empty when the server asks for none
 */
public record LedgerDatabase(String url, String user, String password) {

    Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("tcpKeepAlive", "true");
        // Every statement here is used again and again: prepare and go binary from the first.
        properties.setProperty("prepareThreshold", "1");
        // Which row it was that a server did not take may be personal: not in messages, not in
        // logs.
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "LedgerDatabase[url=" + url + ", user=" + user + "]";
    }
}
