package com.flashafrica.support.standalone.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox mailbox = new Mailbox(3);

    @Test
    void the_newest_come_first_and_the_oldest_go_when_there_are_too_many() {
        for (int i = 1; i <= 5; i++) {
            mailbox.add(mail(i));
        }
        assertThat(mailbox.before(Long.MAX_VALUE, 10))
                .extracting(kept -> kept.mail().subject())
                .containsExactly("5", "4", "3");
    }

    @Test
    void a_list_goes_on_where_it_stopped_though_more_have_come() {
        mailbox.add(mail(1));
        mailbox.add(mail(2));
        long last = mailbox.before(Long.MAX_VALUE, 1).getLast().number();
        mailbox.add(mail(3));
        assertThat(mailbox.before(last, 10))
                .extracting(kept -> kept.mail().subject())
                .containsExactly("1");
    }

    @Test
    void what_goes_to_somebody_or_names_them_is_forgotten_with_them() {
        mailbox.add(letter("Awa <Awa@example.org>", "Hello"));
        mailbox.add(letter("desk@example.org", "awa@example.org wrote"));
        mailbox.add(letter("ben@example.org", "Hello"));
        mailbox.forget("awa@example.org");
        assertThat(mailbox.before(Long.MAX_VALUE, 10))
                .extracting(kept -> kept.mail().to())
                .containsExactly(List.of("ben@example.org"));
    }

    private static CapturedMail letter(String to, String text) {
        return new CapturedMail("desk@example.org", List.of(to), "s", null, null, text);
    }

    private static CapturedMail mail(int number) {
        return new CapturedMail("", List.of(), Integer.toString(number), null, null, "");
    }
}
