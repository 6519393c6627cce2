package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.satisfaction.domain.RatingQuestion;
import com.samskivert.mustache.Template;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** The mails that ask: plain text, with the link and the way out of it. */
final class RatingMails {
    private static final Map<Boolean, Template> FRENCH =
            Map.of(
                    false, RatingTexts.plain("asked.fr.txt"),
                    true, RatingTexts.plain("reminded.fr.txt"));
    private static final Map<Boolean, Template> ENGLISH =
            Map.of(
                    false, RatingTexts.plain("asked.en.txt"),
                    true, RatingTexts.plain("reminded.en.txt"));

    private final ObjectProvider<JavaMailSender> servers;
    private final InternetAddress from;
    private final Clock clock;

    RatingMails(ObjectProvider<JavaMailSender> servers, String from, Clock clock)
            throws AddressException {
        this.servers = servers;
        this.from = new InternetAddress(from, true);
        this.clock = clock;
    }

    /**
     * @param id the same whenever it is sent
     * @throws AddressException when that is no mail address: it never will be
     * @throws MailException when it could not be sent; it may work later
     */
    void send(String id, String address, RatingQuestion question, String link, boolean again)
            throws MessagingException {
        JavaMailSender server = servers.getIfAvailable();
        if (server == null) {
            throw new IllegalStateException("no mail server is configured (spring.mail.host)");
        }
        InternetAddress to = new InternetAddress(address, true);
        Template template = (question.locale().equals(Locale.FRENCH) ? FRENCH : ENGLISH).get(again);
        String letter =
                Objects.requireNonNull(template)
                        .execute(Map.of("number", question.number(), "link", link));
        int end = letter.indexOf("\n\n");
        MimeMessage mail = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(mail, "UTF-8");
        helper.setFrom(from);
        helper.setTo(to);
        helper.setSubject(letter.substring(0, end).strip());
        helper.setText(letter.substring(end).strip() + "\n");
        helper.setSentDate(Date.from(clock.instant()));
        String sender = from.getAddress();
        mail.setHeader("Message-ID", "<" + id + sender.substring(sender.lastIndexOf('@')) + ">");
        mail.setHeader("Auto-Submitted", "auto-generated");
        // One click in the mail program itself (RFC 8058).
        mail.setHeader("List-Unsubscribe", "<" + link + "/opt-out>");
        mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        server.send(mail);
    }
}
