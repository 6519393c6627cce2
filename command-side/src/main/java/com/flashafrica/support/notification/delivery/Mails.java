package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.NotificationEvent.NotificationRequested;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Sends mail by SMTP: plain text, and the notification's id as that of the mail. */
final class Mails implements DeliveryWay {
    private final ObjectProvider<JavaMailSender> servers;
    private final Letters letters;
    private final Clock clock;
    private final InternetAddress from;

    Mails(ObjectProvider<JavaMailSender> servers, Letters letters, String from, Clock clock)
            throws AddressException {
        this.servers = servers;
        this.letters = letters;
        this.clock = clock;
        this.from = address(from);
    }

    @Override
    public DeliveryChannel channel() {
        return DeliveryChannel.MAIL;
    }

    @Override
    public Sent send(Pending pending, Destination to) {
        JavaMailSender server = servers.getIfAvailable();
        if (server == null) {
            return new Sent.NotNow("No mail server is configured (spring.mail.host).");
        }
        try {
            server.send(mail(server, pending.requested(), address(to.address())));
            return new Sent.Taken();
        } catch (AddressException e) {
            return new Sent.Never("What is configured is not a mail address.");
        } catch (MailAuthenticationException e) {
            return new Sent.NotNow("The mail server refused the login.");
        } catch (MailSendException e) {
            return new Sent.NotNow(reason(e));
        } catch (MailException | MessagingException e) {
            return new Sent.NotNow("The mail could not be sent.");
        }
    }

    private MimeMessage mail(
            JavaMailSender server, NotificationRequested notification, InternetAddress to)
            throws MessagingException {
        Letter letter = letters.write(notification);
        MimeMessage mail = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, "UTF-8");
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(oneLine(letter.subject()));
        helper.setText(letter.text());
        helper.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Message-ID", "<" + notification.notification() + "@" + domain() + ">");
        // Nobody's absence note is wanted (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private String domain() {
        return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    /** One address and nothing else: a line break in it would begin a header of its own. */
    private static InternetAddress address(String address) throws AddressException {
        if (!oneLine(address).equals(address)) {
            throw new AddressException("an address is one line");
        }
        return new InternetAddress(address, true);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    /** What the server says may name the address. */
    private static String reason(MailSendException failure) {
        boolean refused =
                Stream.of(failure.getMessageExceptions())
                        .anyMatch(SendFailedException.class::isInstance);
        return refused
                ? "The mail server did not take the mail."
                : "The mail server could not be reached.";
    }
}
