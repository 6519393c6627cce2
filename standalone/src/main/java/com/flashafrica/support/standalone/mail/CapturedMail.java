package com.flashafrica.support.standalone.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was sent.
 *
 * @param date as its sender says
 * @param text what it says, cut where it is very long; empty when it is not a text
 */
public record CapturedMail(
        String from,
        List<String> to,
        @Nullable String subject,
        @Nullable Instant date,
        @Nullable String messageId,
        String text) {
    private static final int LONGEST = 50_000;

    static CapturedMail of(MimeMessage mail) throws MessagingException, IOException {
        return new CapturedMail(
                String.join(", ", texts(mail.getFrom())),
                texts(mail.getAllRecipients()),
                mail.getSubject(),
                mail.getSentDate() == null ? null : mail.getSentDate().toInstant(),
                mail.getMessageID(),
                mail.getContent() instanceof String text ? cut(text) : "");
    }

    /** Whether the address is anywhere in it. */
    boolean names(String address) {
        String wanted = address.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(from, text, String.valueOf(subject)), to.stream())
                .anyMatch(said -> said.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static List<String> texts(Address @Nullable [] addresses) {
        return Stream.ofNullable(addresses).flatMap(Stream::of).map(Address::toString).toList();
    }

    /** Without what it says: it may end up in a log. */
    @Override
    public String toString() {
        return "CapturedMail[" + messageId + "]";
    }
}
