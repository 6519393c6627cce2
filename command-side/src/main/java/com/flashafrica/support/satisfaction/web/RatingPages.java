package com.flashafrica.support.satisfaction.web;

import com.flashafrica.support.satisfaction.shell.RatingTexts;
import com.samskivert.mustache.Template;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages behind a link: no script, nothing from elsewhere, and nobody keeps them. */
@Component
final class RatingPages {
    private static final Template PAGE = RatingTexts.html("page.html");
    private static final String STYLE =
            "body{font:1.1em/1.5 sans-serif;max-width:34em;margin:2em"
                    + " auto;padding:0 1em}label{display:block;margin:.3em 0}textarea{width:100%}"
                    + "button{font:inherit;margin:1em 0;padding:.4em 1em}";

    /** Which style may apply is said by its digest. */
    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-"
                    + digest(STYLE)
                    + "'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static String digest(String style) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * @param message its key among the words
     */
    ResponseEntity<String> page(
            HttpStatus status, Locale locale, String message, Map<String, Object> more) {
        ResourceBundle words = ResourceBundle.getBundle("satisfaction.words", locale);
        Map<String, Object> filled = new HashMap<>();
        words.keySet().forEach(key -> filled.put(key, words.getString(key)));
        filled.putAll(more);
        filled.put("language", locale.getLanguage());
        filled.put("style", STYLE);
        filled.put("message", words.getString(message));
        // What sections do not speak of they do not show.
        for (String section : List.of("form", "optOut", "optIn", "ticket")) {
            filled.putIfAbsent(section, false);
        }
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(PAGE.execute(filled));
    }

    static List<Map<String, Object>> scores(int chosen) {
        return IntStream.iterate(5, score -> score >= 1, score -> score - 1)
                .mapToObj(
                        score -> Map.<String, Object>of("score", score, "checked", score == chosen))
                .toList();
    }
}
