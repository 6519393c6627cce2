package com.flashafrica.support.standalone.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresSettingsTest {
    @ParameterizedTest
    @CsvSource({"512, 128", "2048, 256", "8192, 1024", "65536, 2048"})
    void the_cache_grows_with_the_machine_within_bounds(long memory, long buffers) {
        assertThat(PostgresSettings.sharedBuffers(memory)).isEqualTo(buffers);
    }
}
