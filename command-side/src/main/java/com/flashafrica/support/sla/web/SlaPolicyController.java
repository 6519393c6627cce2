package com.flashafrica.support.sla.web;

import com.flashafrica.support.platform.requests.CommandBody.Plain;
import com.flashafrica.support.platform.rules.Policies;
import com.flashafrica.support.platform.rules.SlaRequest.PolicyBody;
import com.flashafrica.support.platform.validation.OpaqueId;
import com.flashafrica.support.sla.SlaCommand.DefinePolicy;
import com.flashafrica.support.sla.SlaCommand.ReapplyPolicy;
import com.flashafrica.support.sla.SlaCommand.RetirePolicy;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What is promised to whom. */
@RestController
@RequestMapping("/api/v1/sla/policies/{key}")
class SlaPolicyController {
    private final SlaDesk desk;

    SlaPolicyController(SlaDesk desk) {
        this.desk = desk;
    }

    @PutMapping
    Mono<ResponseEntity<SlaAnswer>> define(
            @PathVariable String key,
            @Valid @RequestBody PolicyBody body,
            ServerWebExchange exchange) {
        return desk.define(
                exchange,
                body,
                rules -> rules.policies().containsKey(key),
                () -> new DefinePolicy(Policies.of(key, body)));
    }

    /** A DELETE has no body: who does it is a parameter. */
    @DeleteMapping
    Mono<ResponseEntity<SlaAnswer>> retire(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable @OpaqueId String by,
            ServerWebExchange exchange) {
        return desk.change(exchange, new Plain(by), new RetirePolicy(key));
    }

    /** Answered once it is ordered; the tickets follow one by one. */
    @PostMapping("/reapplications")
    Mono<ResponseEntity<SlaAnswer>> reapply(
            @PathVariable String key,
            @Valid @RequestBody(required = false) @Nullable Plain body,
            ServerWebExchange exchange) {
        return desk.change(exchange, Plain.orNobody(body), new ReapplyPolicy(key));
    }
}
