package com.flashafrica.support.platform.projection;

import com.flashafrica.support.testing.QuerySideServer;
import org.junit.jupiter.api.Test;

class ViewListTest {
    private final QuerySideServer server = QuerySideServer.get();

    @Test
    void a_parameter_that_it_does_not_have_is_refused_by_name() {
        server.http().get().uri("/views").exchange().expectStatus().isOk();
        server.http()
                .get()
                .uri("/views?limit=1")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("limit");
    }
}
