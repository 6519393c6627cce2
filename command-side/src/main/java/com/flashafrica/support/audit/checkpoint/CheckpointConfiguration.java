package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.ledger.proof.Checkpoints;
import com.flashafrica.support.ledger.proof.Cosignatures;
import com.flashafrica.support.ledger.proof.Notary;
import com.flashafrica.support.ledger.proof.SigningKey;
import com.flashafrica.support.ledger.proof.TileBuilder;
import com.flashafrica.support.ledger.proof.ToldPlaces;
import com.flashafrica.support.ledger.proof.WitnessKey;
import com.flashafrica.support.platform.ledger.SchemaInPlace;
import com.flashafrica.support.platform.webhook.SignedPost;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** What proves the ledger, and tells others of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointProperties.class)
public class CheckpointConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointConfiguration.class);

    @Bean
    Checkpoints signedCheckpoints(DataSource source, SchemaInPlace schema) {
        return new Checkpoints(source);
    }

    @Bean
    Cosignatures cosignatures(
            DataSource source, CheckpointProperties configured, SchemaInPlace schema) {
        return new Cosignatures(
                source, configured.witnesses().stream().map(WitnessKey::of).toList());
    }

    @Bean
    ProofWork proofWork(
            DataSource source,
            LedgerReader reader,
            CheckpointProperties configured,
            Clock clock,
            SchemaInPlace schema) {
        return new ProofWork(
                new TileBuilder(source, reader),
                notary(source, reader, configured, clock),
                configured);
    }

    @Bean
    ProofLifecycle proofLifecycle(
            ProofWork work,
            Checkpoints checkpoints,
            DataSource source,
            CheckpointProperties configured,
            ObjectProvider<JavaMailSender> mails,
            Clock clock) {
        Telling telling =
                new Telling(
                        checkpoints,
                        new ToldPlaces(source),
                        places(configured, mails, clock),
                        clock);
        return new ProofLifecycle(List.of(work, telling));
    }

    /** Down when what is stored is not what was signed: nobody may miss that. */
    @Bean
    HealthIndicator checkpointsHealthIndicator(ProofWork work) {
        return () -> {
            String trouble = work.trouble();
            return trouble == null
                    ? Health.up().build()
                    : Health.down().withDetail("trouble", trouble).build();
        };
    }

    private static @Nullable Notary notary(
            DataSource source, LedgerReader reader, CheckpointProperties configured, Clock clock) {
        CheckpointKeys keys = new CheckpointKeys(configured, reader.ledgerId());
        SigningKey key = keys.signing();
        if (key == null) {
            LOG.warn("No key is configured (support.audit.checkpoint.key): nothing is signed");
            return null;
        }
        Notary notary = new Notary(source, reader, key, clock);
        if (!notary.enrol(keys.before())) {
            LOG.warn("Another key has followed {}: this process signs nothing", key.verifier());
            return null;
        }
        LOG.info("Checkpoints of the ledger are signed by {}", key.verifier());
        return notary;
    }

    private static List<Place> places(
            CheckpointProperties configured, ObjectProvider<JavaMailSender> mails, Clock clock) {
        List<Place> places = new ArrayList<>();
        if (configured.folder() != null) {
            places.add(new WormFolder(configured.folder()));
        }
        CheckpointProperties.Webhook webhook = configured.webhook();
        String address = webhook.address();
        String secret = webhook.secret();
        if (address != null && secret != null) {
            SignedPost post = new SignedPost(webhook.connect(), webhook.answer(), clock);
            places.add(new CheckpointWebhook(post, address, secret));
        } else if (address != null) {
            throw new IllegalStateException(
                    "support.audit.checkpoint.webhook.secret is missing: nothing is sent unsigned");
        }
        if (!configured.mail().to().isEmpty()) {
            places.add(new CheckpointMail(mails, configured.mail()));
        }
        return places;
    }
}
