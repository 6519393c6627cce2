package com.flashafrica.support.platform.sealing.edge;

import com.flashafrica.support.platform.sealing.PersonalTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.codec.ServerCodecConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the encoder that opens in the place of Spring's own. */
@Configuration(proxyBeanMethods = false)
class OpenAnswers {
    /** After Boot's configurer, which puts the ordinary encoder there. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebFluxConfigurer openedJson(JsonMapper json, PersonalTexts texts) {
        return new WebFluxConfigurer() {
            @Override
            public void configureHttpMessageCodecs(ServerCodecConfigurer configurer) {
                configurer.defaultCodecs().jacksonJsonEncoder(new OpeningJsonEncoder(json, texts));
            }
        };
    }
}
