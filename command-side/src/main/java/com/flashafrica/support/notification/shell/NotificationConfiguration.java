package com.flashafrica.support.notification.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.notification.NotificationCommand;
import com.flashafrica.support.notification.NotificationCommand.RequestNotification;
import com.flashafrica.support.notification.delivery.AddressBook;
import com.flashafrica.support.platform.axon.CommandFamily;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.timer.TimersAtOnce;
import java.time.Clock;
import org.axonframework.common.caching.Cache;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What notifications bring to the command side. */
@Configuration(proxyBeanMethods = false)
public class NotificationConfiguration {
    @Bean
    CommandFamily<NotificationCommand> notificationCommands() {
        return new CommandFamily<>(
                NotificationCommand.class,
                RequestNotification.class,
                command -> command.notification().value(),
                (_, version) -> version);
    }

    @Bean
    ConfigurerModule notifying(
            CommandFamily<NotificationCommand> family,
            LedgerReader reader,
            EventCodec codec,
            AddressBook addresses,
            TimersAtOnce timers,
            Clock clock) {
        return configurer ->
                configurer
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(
                                                NotificationAggregate.class)
                                        .configureCommandTargetResolver(_ -> family.target())
                                        .configureCache(axon -> axon.getComponent(Cache.class)))
                        .registerEventHandler(axon ->
                                new WhenClockRingsThenNotify(
                                        axon.getComponent(Commands.class),
                                        new TicketStories(reader, codec),
                                        addresses,
                                        new PastRequests(reader, clock)))
                        .registerEventHandler(
                                _ -> new WhenNotificationRequestedThenDeliver(timers));
    }
}
