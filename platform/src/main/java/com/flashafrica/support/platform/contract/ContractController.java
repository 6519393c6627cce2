package com.flashafrica.support.platform.contract;

import java.net.URI;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The whole contract, the same on either side: a file, generated when standalone is tested, and a
 * page to browse it.
 */
@RestController
class ContractController {
    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Resource> openApi() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .body(new ClassPathResource("openapi.json"));
    }

    @GetMapping(path = "/docs", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().body(new ClassPathResource("docs.html"));
    }

    @GetMapping("/")
    ResponseEntity<Void> root() {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/docs")).build();
    }
}
