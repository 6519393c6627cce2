package com.flashafrica.support.ticketing.upload;

import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.web.Trace;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes files in, before a message names them. */
@RestController
class AttachmentController {
    private final Uploads uploads;
    private final AttachmentSettings settings;
    private final CommandAdmission admission;

    AttachmentController(Uploads uploads, AttachmentSettings settings) {
        this.uploads = uploads;
        this.settings = settings;
        this.admission = new CommandAdmission(settings.atOnce());
    }

    /** The same file again is the same attachment. */
    @PostMapping("/api/v1/tickets/{id}/attachments")
    Mono<ResponseEntity<Upload>> take(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String name,
            ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        UploadBody body = new UploadBody(request.getBody(), settings);
        body.checkLength(request.getHeaders().getContentLength());
        String type = request.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
        return admission
                .run(Trace.of(exchange).around(() -> uploads.take(id, name, type, body)))
                .map(upload -> answer(id, upload));
    }

    private static ResponseEntity<Upload> answer(String ticket, Upload upload) {
        URI place = URI.create("/api/v1/tickets/" + ticket + "/attachments/" + upload.digest());
        return ResponseEntity.created(place).body(upload);
    }
}
