package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.command.Commands;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** What sends, and the timer that has it sent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationProperties.class)
public class DeliveryConfiguration {
    @Bean
    AddressBook addressBook(NotificationProperties configured) {
        return new AddressBook(configured);
    }

    @Bean
    Mails mails(
            ObjectProvider<JavaMailSender> servers, NotificationProperties configured, Clock clock)
            throws AddressException {
        Letters letters = new Letters(new LetterWords(configured.baseUrl()));
        return new Mails(servers, letters, configured.from(), clock);
    }

    @Bean
    Webhooks webhooks(NotificationProperties configured, Clock clock) {
        return new Webhooks(configured, clock);
    }

    @Bean
    Task<Void> deliverNotification(
            LedgerReader reader,
            EventCodec codec,
            AddressBook addresses,
            List<DeliveryWay> ways,
            Commands commands,
            NotificationProperties configured,
            Clock clock) {
        return DeliveryTask.doing(
                new Delivery(
                        new PendingNotifications(reader, codec),
                        addresses,
                        ways,
                        commands,
                        configured.retry(),
                        clock));
    }
}
