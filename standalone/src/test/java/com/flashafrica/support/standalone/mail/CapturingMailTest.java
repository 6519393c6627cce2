package com.flashafrica.support.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class CapturingMailTest {
    @Test
    void a_mail_to_several_is_one_mail() {
        try (CapturingMail server = new CapturingMail()) {
            JavaMailSenderImpl sender = new CapturingMailConfiguration().mailSender(server);
            SimpleMailMessage mail = new SimpleMailMessage();
            mail.setFrom("support@desk.example");
            mail.setTo("awa@desk.example", "moussa@desk.example");
            mail.setSubject("Échéance");
            mail.setText("Bientôt.");
            sender.send(mail);

            var kept = server.mailbox().before(Long.MAX_VALUE, 10);
            assertThat(kept).hasSize(1);
            CapturedMail captured = kept.getFirst().mail();
            assertThat(captured.to()).containsExactly("awa@desk.example", "moussa@desk.example");
            assertThat(captured.from()).isEqualTo("support@desk.example");
            assertThat(captured.subject()).isEqualTo("Échéance");
            assertThat(captured.text().strip()).isEqualTo("Bientôt.");
            assertThat(captured.messageId()).isNotNull();
            assertThat(captured.date()).isNotNull();
        }
    }
}
