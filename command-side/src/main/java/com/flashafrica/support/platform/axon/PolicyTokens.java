package com.flashafrica.support.platform.axon;

import javax.sql.DataSource;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Where the policies' places in the ledger are kept: in PostgreSQL, in Spring's transaction. */
final class PolicyTokens {
    private PolicyTokens() {}

    static JdbcTokenStore in(DataSource source) {
        TransactionAwareDataSourceProxy joining = new TransactionAwareDataSourceProxy(source);
        return JdbcTokenStore.builder()
                .connectionProvider(new DataSourceConnectionProvider(joining))
                .schema(schema())
                .serializer(new PositionSerializer())
                .build();
    }

    private static TokenSchema schema() {
        return TokenSchema.builder()
                .setTokenTable("token_entry")
                .setProcessorNameColumn("processor_name")
                .setTokenTypeColumn("token_type")
                .build();
    }
}
