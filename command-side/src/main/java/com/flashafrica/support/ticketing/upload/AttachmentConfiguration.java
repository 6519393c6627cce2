package com.flashafrica.support.ticketing.upload;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What attachments bring to the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    @Bean
    AttachmentSweep attachmentSweep(
            AttachmentRows rows,
            LedgerReader ledger,
            EventCodec codec,
            AttachmentSettings settings,
            Clock clock) {
        return new AttachmentSweep(rows, ledger, codec, settings, clock);
    }

    @Bean
    Task<Void> sweepAttachments(AttachmentSweep sweep) {
        return Tasks.recurring("sweep-attachments", FixedDelay.of(SWEEP_EVERY))
                .execute((_, _) -> sweep.sweep());
    }
}
