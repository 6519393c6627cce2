package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.platform.attachment.ContentKeys;
import com.flashafrica.support.platform.html.SafeHtml;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** People's keys and what uses them, on the database that whoever reads the ledger has. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrivacyProperties.class)
public class SealingConfiguration {
    @Bean
    MasterKeys masterKeys(PrivacyProperties properties) {
        return properties.masterKeys();
    }

    @Bean
    DataKeys dataKeys(KeyDatabase database, MasterKeys masters) {
        return new DataKeys(database.source(), masters);
    }

    @Bean
    PersonalSealing personalSealing(DataKeys keys) {
        return new PersonalSealing(keys);
    }

    @Bean
    PersonalTexts personalTexts(DataKeys keys, MasterKeys masters) {
        return new PersonalTexts(keys, masters, SafeHtml::of);
    }

    /** Where nothing is written, no key is recorded either. */
    @Bean
    ContentKeys contentKeys(DataKeys keys, ObjectProvider<KeyRecorder> recorder) {
        return new PersonContentKeys(keys, recorder::getIfAvailable);
    }
}
