package com.flashafrica.support.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.LedgerUnavailable;
import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;

class ProblemHandlerTest {
    private final ProblemHandler handler =
            new ProblemHandler(List.of(new LedgerProblems()), JsonMapper.shared());
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/tickets"));

    /** By their words alone, the two would be one. */
    @Test
    void a_broken_connection_to_the_database_is_none_to_the_client() {
        Exception broken = new SQLException("An I/O error occurred", new EOFException());
        StepVerifier.create(handler.handle(exchange, new LedgerUnavailable("away", broken)))
                .verifyComplete();
        assertThat(exchange.getResponse().getStatusCode())
                .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isNotNull();
    }

    @Test
    void whoever_hung_up_is_not_answered() {
        IOException hungUp = new IOException("Broken pipe");
        StepVerifier.create(handler.handle(exchange, hungUp)).verifyErrorMatches(hungUp::equals);
        assertThat(exchange.getResponse().isCommitted()).isFalse();
    }
}
