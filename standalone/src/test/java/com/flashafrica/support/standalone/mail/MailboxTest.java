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

    private static CapturedMail mail(int number) {
        return new CapturedMail("", List.of(), Integer.toString(number), null, null, "");
    }
}
