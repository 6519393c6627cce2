package com.flashafrica.support.audit.checkpoint;

import com.flashafrica.support.ledger.proof.Checkpoint;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/** The newest checkpoint by mail to the auditors, in whose mailboxes nobody here can change it. */
final class CheckpointMail implements Place {
    private final ObjectProvider<JavaMailSender> servers;
    private final CheckpointProperties.Mail configured;

    CheckpointMail(ObjectProvider<JavaMailSender> servers, CheckpointProperties.Mail configured) {
        this.servers = servers;
        this.configured = configured;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public Duration pause() {
        return configured.every();
    }

    @Override
    public boolean wantsAll() {
        return false;
    }

    @Override
    public void take(Checkpoint checkpoint, String note) throws IOException {
        JavaMailSender server = servers.getIfAvailable();
        if (server == null) {
            throw new IOException("no mail server is configured (spring.mail.host)");
        }
        for (String auditor : configured.to()) {
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom(configured.from());
            mail.setTo(auditor);
            mail.setSubject("Point de contrôle / checkpoint: " + checkpoint.size());
            mail.setText(text(checkpoint.size(), note));
            server.send(mail);
        }
    }

    private static String text(long size, String note) {
        return """
        Point de contrôle du registre. Gardez ce message : il prouvera qu'aucun des %1$d premiers
        événements n'a été changé, retiré, ajouté ou déplacé.

        Checkpoint of the ledger. Keep this message: it will prove that none of the first %1$d
        events has been changed, removed, added or moved.

        %2$s\
        """
                .formatted(size, note);
    }
}
