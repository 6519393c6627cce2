package com.flashafrica.support.platform.identity;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which pages of elsewhere a browser lets ask here.
 *
 * @param origins scheme, host and port of each, word for word; none unless said
 */
@ConfigurationProperties("support.web.cors")
public record CorsSettings(@DefaultValue List<String> origins) {
    public CorsSettings {
        if (origins.contains("*")) {
            throw new IllegalArgumentException(
                    "support.web.cors.origins names origins; a star is none");
        }
    }
}
