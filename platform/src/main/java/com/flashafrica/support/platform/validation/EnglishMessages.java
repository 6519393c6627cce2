package com.flashafrica.support.platform.validation;

import jakarta.validation.MessageInterpolator;
import java.util.Locale;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Problems are written in English, wherever the server stands. */
@Configuration(proxyBeanMethods = false)
class EnglishMessages {
    @Bean
    ValidationConfigurationCustomizer inEnglish() {
        return configuration ->
                configuration.messageInterpolator(
                        new InEnglish(configuration.getDefaultMessageInterpolator()));
    }

    private record InEnglish(MessageInterpolator messages) implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return messages.interpolate(template, context, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return messages.interpolate(template, context, Locale.ENGLISH);
        }
    }
}
