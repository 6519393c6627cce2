package com.flashafrica.support.platform.projection;

import com.flashafrica.support.platform.web.KnownParameters;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** For operators: how the views are doing, and building one anew. */
@RestController
@RequestMapping("/api/v1/views")
class ViewsController {
    private final ViewStatuses statuses;

    ViewsController(ViewStatuses statuses) {
        this.statuses = statuses;
    }

    record ViewList(List<ViewStatus> items) {}

    @GetMapping
    Mono<ViewList> views(ServerWebExchange exchange) {
        KnownParameters.only(exchange);
        return statuses.all().collectList().map(ViewList::new);
    }

    /** 202: reads go on in the old generation until the new one has caught up. */
    @PostMapping("/{view}/rebuilds")
    Mono<ResponseEntity<ViewStatus>> rebuild(@PathVariable String view) {
        return statuses.rebuild(view)
                .map(status -> ResponseEntity.accepted().body(status))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
