package com.flashafrica.support.standalone.openapi;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.server.WebFilter;

/** What generates the contract is there in tests alone, and has no line in the table. */
@Configuration(proxyBeanMethods = false)
class ContractDoor {
    @Bean
    @Order(-1)
    SecurityWebFilterChain generatedContract() {
        return new MatcherSecurityWebFilterChain(
                new PathPatternParserServerWebExchangeMatcher("/v3/api-docs"),
                List.<WebFilter>of((exchange, chain) -> chain.filter(exchange)));
    }
}
