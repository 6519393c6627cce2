package com.flashafrica.smallapp;

import com.flashafrica.support.platform.web.Cursors;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.ProblemMapping;
import com.flashafrica.support.platform.web.Trace;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/**
 * An application with every way to fail, to which anybody may come. Not beside ours: whoever looks
 * for components there must not find its own.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan({"com.flashafrica.smallapp", "com.flashafrica.support.platform.web"})
public class SmallApp {
    enum Size3 {
        SMALL,
        LARGE
    }

    record Part(int count) {}

    record Order(
            @NotNull @Size(min = 1, max = 10) String name,
            @Nullable Size3 size,
            @Nullable Integer count,
            @Nullable List<@NotNull @Size(max = 3) String> tags,
            @Nullable @Valid Part part) {}

    record Place(long position, String id) {}

    static final class NotThisTime extends RuntimeException {}

    @Bean
    ProblemMapping notThisTime() {
        return failure ->
                failure instanceof NotThisTime
                        ? Problem.unavailable("not-now", "Not now", Duration.ofMillis(1200))
                                .member("position", 7)
                        : null;
    }

    @RestController
    static class Orders {
        private final Cursors cursors;

        Orders(Cursors cursors) {
            this.cursors = cursors;
        }

        @PostMapping(path = "/orders", consumes = "application/json")
        Order order(@Valid @RequestBody Order order) {
            return order;
        }

        @GetMapping(path = "/orders", produces = "application/json")
        List<Object> list(@RequestParam int limit, @RequestParam(required = false) String cursor) {
            return cursor == null ? List.of() : List.of(cursors.decode(cursor, Place.class));
        }

        @GetMapping("/cursor")
        String cursor() {
            return cursors.encode(new Place(5, "é"));
        }

        @GetMapping("/trace")
        String trace(ServerWebExchange exchange) {
            return Trace.of(exchange).id();
        }

        @GetMapping("/conflict")
        String conflict() {
            throw Problem.of(HttpStatus.CONFLICT, "already-done", "Already done")
                    .detail("It is done.")
                    .exception();
        }

        @GetMapping("/busy")
        String busy() {
            throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many", "Too many")
                    .retryAfter(Duration.ofSeconds(3))
                    .exception();
        }

        @GetMapping("/not-now")
        String notNow() {
            throw new IllegalStateException("secret inside", new NotThisTime());
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("secret inside");
        }
    }
}
