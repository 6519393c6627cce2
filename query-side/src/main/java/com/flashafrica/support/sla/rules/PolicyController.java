package com.flashafrica.support.sla.rules;

import com.flashafrica.support.platform.reading.Listing;
import com.flashafrica.support.platform.reading.MayWait;
import com.flashafrica.support.platform.reading.QueryParameters;
import com.flashafrica.support.sla.SlaRejection.PolicyNotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is promised to whom. */
@RestController
class PolicyController {
    private final RulesReading rules;

    PolicyController(RulesReading rules) {
        this.rules = rules;
    }

    @MayWait
    @GetMapping("/api/v1/sla/policies")
    Mono<Listing<PolicyPage>> policies(ServerWebExchange exchange) {
        QueryParameters.of(exchange).check();
        return rules.of(exchange).map(history -> new Listing<>(history.inOrder(), null));
    }

    @AnyVersion
    @MayWait
    @GetMapping("/api/v1/sla/policies/{key}")
    Mono<ResponseEntity<PolicyPage>> policy(@PathVariable String key, ServerWebExchange exchange) {
        Long version = RulesReading.version(exchange);
        return rules.of(exchange)
                .map(history ->
                        history.policy(key, version)
                                .orElseThrow(() -> RulesReading.notFound(new PolicyNotFound())))
                .map(page -> answer(page, exchange));
    }

    /** What is retired or replaced had the same version while it was in force. */
    private static ResponseEntity<PolicyPage> answer(PolicyPage page, ServerWebExchange exchange) {
        boolean inForce = page.state() == PolicyState.IN_FORCE;
        return RulesReading.answer(exchange, page, page.policy().version(), inForce);
    }
}
