package com.flashafrica.support.benchmarks.server;

import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers a POST that asks for nothing, where the commands begin and behind everything that decides
 * who may post: what HTTP and signing in cost by themselves. Only in a process that a benchmark
 * starts with these classes on its path.
 */
@Component
class NoOpPosts implements WebFilter, Ordered {
    static final String HEADER = "Benchmark-No-Op";

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (exchange.getRequest().getHeaders().getFirst(HEADER) == null) {
            return chain.filter(exchange);
        }
        return exchange.getRequest()
                .getBody()
                .doOnNext(DataBufferUtils::release)
                .then(
                        Mono.defer(() -> {
                            exchange.getResponse().setStatusCode(HttpStatus.CREATED);
                            return exchange.getResponse().setComplete();
                        }));
    }
}
