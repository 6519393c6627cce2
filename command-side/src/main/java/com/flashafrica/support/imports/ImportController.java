package com.flashafrica.support.imports;

import com.flashafrica.support.platform.command.CommandAdmission;
import com.flashafrica.support.platform.requests.RequestSources;
import com.flashafrica.support.platform.web.Caller;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.platform.web.Trace;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes history in. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
    private static final MediaType CSV = MediaType.valueOf("text/csv");
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,59}");

    /** A line end is a byte of its own in each of them. */
    private static final List<String> CHARSETS =
            List.of("UTF-8", "US-ASCII", "ISO-8859-1", "windows-1252");

    private final ImportUploads uploads;
    private final RequestSources sources;
    private final CommandAdmission admission;

    ImportController(ImportUploads uploads, RequestSources sources, ImportSettings settings) {
        this.uploads = uploads;
        this.sources = sources;
        this.admission = new CommandAdmission(settings.uploadsAtOnce());
    }

    record Accepted(String importId) {}

    @PostMapping(consumes = {"application/x-ndjson", "text/csv"})
    Mono<ResponseEntity<Accepted>> take(@RequestParam String source, ServerWebExchange exchange) {
        if (!SOURCE.matcher(source).matches()) {
            throw Problem.badParameter("source", "must be 1 to 60 letters, digits, spaces, . _ -")
                    .exception();
        }
        var headers = exchange.getRequest().getHeaders();
        uploads.checkLength(headers.getContentLength());
        MediaType type = headers.getContentType();
        String format = CSV.isCompatibleWith(type) ? ServiceNowCsv.NAME : HistoryNdjson.NAME;
        String charset = charset(type == null ? null : type.getCharset());
        Caller caller = Caller.of(exchange);
        Trace trace = Trace.of(exchange);
        return admission
                .run(
                        trace.around(() ->
                                uploads.take(
                                        source, format, charset, caller, trace, body(exchange))))
                .doOnNext(id -> sources.note(id, exchange))
                .map(ImportController::accepted);
    }

    private static InputStream body(ServerWebExchange exchange) {
        return DataBufferUtils.subscriberInputStream(exchange.getRequest().getBody(), 16);
    }

    private static String charset(@Nullable Charset charset) {
        String name = (charset == null ? StandardCharsets.UTF_8 : charset).name();
        if (!CHARSETS.contains(name)) {
            throw Problem.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "unsupported-media-type",
                            "Unsupported Media Type")
                    .detail("Files are read as one of " + String.join(", ", CHARSETS) + ".")
                    .exception();
        }
        return name;
    }

    private static ResponseEntity<Accepted> accepted(String id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(new Accepted(id));
    }
}
