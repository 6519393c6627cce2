package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.ledger.EventCodec;
import com.flashafrica.support.ledger.LedgerReader;
import com.flashafrica.support.platform.command.Commands;
import com.flashafrica.support.platform.people.PersonDirectory;
import com.flashafrica.support.platform.timer.DueByEvents;
import com.flashafrica.support.platform.timer.LatestTimers;
import com.flashafrica.support.platform.timer.TimersAtOnce;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;

/** What asking requesters brings to the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RatingSettings.class)
public class SatisfactionConfiguration {
    @Bean
    RatingLinks ratingLinks(RatingSettings settings) {
        return new RatingLinks(LinkKey.of(settings));
    }

    @Bean
    PublicAddress publicAddress(RatingSettings settings, Environment environment) {
        return new PublicAddress(settings, environment);
    }

    @Bean
    RatingQuestions ratingQuestions(LedgerReader reader, EventCodec codec) {
        return new RatingQuestions(reader, codec);
    }

    @Bean
    RatingMails ratingMails(
            ObjectProvider<JavaMailSender> servers,
            RatingSettings settings,
            Environment environment,
            Clock clock)
            throws AddressException {
        String from = settings.from();
        String usual = environment.getProperty("support.notification.from", "support@localhost");
        return new RatingMails(servers, from == null ? usual : from, clock);
    }

    @Bean
    Task<Void> sendRatingMail(
            RatingQuestions questions,
            RatingLinks links,
            PublicAddress address,
            PersonDirectory people,
            RatingOptOuts optOuts,
            RatingMails mails,
            Clock clock) {
        return new RatingMailTask(questions, links, address, people, optOuts, mails, clock).task();
    }

    @Bean
    Task<Void> ratingReminder(
            Commands commands,
            RatingQuestions questions,
            PersonDirectory people,
            RatingOptOuts optOuts,
            Clock clock) {
        return new RatingReminder(commands, questions, people, optOuts, clock).task();
    }

    @Bean
    DueByEvents ratingRemindersAreDueByEvents() {
        return new DueByEvents(RatingReminder.NAME);
    }

    @Bean
    ConfigurerModule asking(
            RatingLinks links,
            PublicAddress address,
            PersonDirectory people,
            RatingOptOuts optOuts,
            RatingSettings settings,
            TimersAtOnce timers,
            DataSource source,
            Clock clock) {
        return configurer ->
                configurer
                        .registerEventHandler(axon ->
                                new WhenTicketResolvedThenAsk(
                                        axon.getComponent(Commands.class),
                                        links,
                                        address,
                                        people,
                                        optOuts,
                                        settings,
                                        clock))
                        .registerEventHandler(_ ->
                                new WhenRatingAskedThenMail(
                                        timers,
                                        new LatestTimers(source, RatingReminder.NAME),
                                        settings));
    }
}
