package com.flashafrica.support.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads figures as somebody, and looks whether each link lists what its number counts. */
record FollowedLinks(WebTestClient reader, int port, long position) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** All of them; how many there were. */
    int follow(JsonNode told) {
        List<String> paths = new ArrayList<>();
        told.at("/links").propertyStream().map(Map.Entry::getKey).forEach(paths::add);
        paths.forEach(path -> follow(path, told));
        return paths.size();
    }

    void follow(String path, JsonNode told) {
        JsonNode number = told.at("/" + path.replace('.', '/'));
        String link = told.at("/links").path(path).iterator().next().stringValue();
        List<JsonNode> items = items(link);
        if (number.has("p50")) {
            assertThat(items).as(link).hasSize(number.at("/count").intValue());
        } else if (!link.contains("/counted?")) {
            assertThat(items).as(link).hasSize(number.intValue());
        } else {
            long sum = items.stream().mapToLong(item -> item.at("/value").longValue()).sum();
            assertThat(sum).as(link).isEqualTo(number.longValue());
        }
    }

    /** Page by page. */
    List<JsonNode> items(String link) {
        List<JsonNode> items = new ArrayList<>();
        String cursor = "";
        while (true) {
            JsonNode page = get(link + "&limit=2" + cursor);
            page.at("/items").forEach(items::add);
            if (page.at("/next").isNull()) {
                return items;
            }
            cursor = "&cursor=" + page.at("/next").stringValue();
        }
    }

    JsonNode get(String path) {
        byte[] body =
                reader.get()
                        .uri(address(port, path))
                        .header("Ledger-Position", Long.toString(position))
                        .header("Prefer", "wait=5")
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JSON.readTree(body);
    }

    static URI address(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
