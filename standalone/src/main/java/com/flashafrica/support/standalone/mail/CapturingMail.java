package com.flashafrica.support.standalone.mail;

import com.flashafrica.support.platform.people.Forgets;
import com.flashafrica.support.platform.people.Forgotten;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * A mail server on loopback that takes everything, delivers nothing and shows what it took. It
 * keeps mails in no mailbox of its own, where nothing would ever remove them.
 */
final class CapturingMail implements AutoCloseable, Forgets {
    static final String HOST = "127.0.0.1";
    private static final int KEPT = 500;

    /** Takes every mail and forgets it. */
    private static final GreenMailUser NOBODY =
            (GreenMailUser)
                    Proxy.newProxyInstance(
                            CapturingMail.class.getClassLoader(),
                            new Class<?>[] {GreenMailUser.class},
                            (_, _, _) -> null);

    private final Mailbox mailbox = new Mailbox(KEPT);
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));

    private final CompletableFuture<Integer> port;

    /** Starts beside everything else: nobody has to wait for it but the first mail. */
    CapturingMail() {
        Executor beside = Thread.ofPlatform().name("capturing-mail").daemon()::start;
        port = CompletableFuture.supplyAsync(this::start, beside);
    }

    private int start() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler(this::taken);
        return server.getSmtp().getPort();
    }

    /** Waits until it is started. */
    int port() {
        return port.join();
    }

    Mailbox mailbox() {
        return mailbox;
    }

    /** Called for each recipient of a mail; the mail is one. */
    private GreenMailUser taken(MovingMessage message, MailAddress recipient) {
        if (recipient.equals(message.getToAddresses().iterator().next())) {
            try {
                mailbox.add(CapturedMail.of(message.getMessage()));
            } catch (MessagingException e) {
                throw new IllegalStateException("a mail that cannot be read", e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return NOBODY;
    }

    @Override
    public void forget(Forgotten person) {
        if (person.email() != null) {
            mailbox.forget(person.email());
        }
    }

    @Override
    public void close() {
        port.handle((_, _) -> true).join();
        server.stop();
    }
}
