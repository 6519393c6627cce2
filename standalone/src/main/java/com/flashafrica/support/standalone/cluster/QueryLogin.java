package com.flashafrica.support.standalone.cluster;

import com.flashafrica.support.standalone.CannotStart;
import com.flashafrica.support.standalone.postgres.PostgresAccess;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;

/** The query-sides' login, which may read and nothing else, as {@code deploy} makes it. */
public final class QueryLogin {
    private static final String USER = "support_query";
    private static final int BYTES = 24;

    private QueryLogin() {}

    /** Makes it when it is not there, and gives it a new password in any case. */
    public static PostgresAccess renew(PostgresAccess owner) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        String password = HexFormat.of().formatHex(secret);
        try (Connection connection = owner.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    DO $$
                    BEGIN
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'support_reader') THEN
                            CREATE ROLE support_reader NOLOGIN;
                        END IF;
                        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                            CREATE ROLE %1$s LOGIN IN ROLE support_reader;
                        END IF;
                        ALTER ROLE %1$s PASSWORD '%2$s';
                        ALTER ROLE %1$s SET default_transaction_read_only = on;
                    END
                    $$
                    """
                            .formatted(USER, password));
        } catch (SQLException e) {
            throw new CannotStart("The query-sides' login cannot be made.", e);
        }
        return new PostgresAccess(owner.jdbcUrl(), USER, password);
    }
}
