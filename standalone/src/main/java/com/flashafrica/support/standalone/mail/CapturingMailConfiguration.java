package com.flashafrica.support.standalone.mail;

import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Unless a mail server is configured, mails stay here. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoMailServer.class)
class CapturingMailConfiguration {
    @Bean
    CapturingMail capturingMail() {
        return new CapturingMail();
    }

    /** Made for the first mail: until then nobody needs to know the port. */
    @Bean
    @Lazy
    JavaMailSenderImpl mailSender(CapturingMail mail) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(CapturingMail.HOST);
        sender.setPort(mail.port());
        Properties patience = sender.getJavaMailProperties();
        patience.setProperty("mail.smtp.connectiontimeout", "5000");
        patience.setProperty("mail.smtp.timeout", "5000");
        return sender;
    }
}
