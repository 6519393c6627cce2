package com.flashafrica.support.notification.delivery;

import static com.flashafrica.support.notification.DeliveryChannel.MAIL;
import static com.flashafrica.support.notification.DeliveryChannel.WEBHOOK;
import static com.flashafrica.support.notification.Language.EN;
import static com.flashafrica.support.notification.Language.FR;
import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.notification.Recipient;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AddressBookTest {
    private static final NotificationProperties CONFIGURED =
            configured(
                    Map.of(
                            "roles.management.addresses", "awa@desk.example,moussa@desk.example",
                            "roles.management.webhooks", "https://chat.example/hook",
                            "roles.management.language", "fr",
                            "roles.operations.webhooks", "https://ops.example/hook",
                            "roles.operations.secret", "theirs",
                            "roles.nobody.language", "fr",
                            "webhook.secret", "ours"));

    private final AddressBook book = new AddressBook(CONFIGURED);

    @Test
    void a_role_is_everybody_who_is_configured_for_it_each_by_itself() {
        assertThat(book.recipientsOf("management"))
                .containsExactly(
                        new Recipient("management", MAIL, 1, FR),
                        new Recipient("management", MAIL, 2, FR),
                        new Recipient("management", WEBHOOK, 1, FR));
        assertThat(book.destination(new Recipient("management", MAIL, 2, FR)))
                .contains(new Destination("moussa@desk.example", "ours"));
        assertThat(book.destination(new Recipient("management", WEBHOOK, 1, FR)))
                .contains(new Destination("https://chat.example/hook", "ours"));
    }

    @Test
    void what_a_role_has_of_its_own_comes_first() {
        assertThat(book.destination(new Recipient("operations", WEBHOOK, 1, EN)))
                .contains(new Destination("https://ops.example/hook", "theirs"));
    }

    @Test
    void an_address_in_a_policy_stands_for_itself() {
        Recipient mail = new Recipient("lead@desk.example", MAIL, 1, EN);
        Recipient hook = new Recipient("HTTPS://hook.example/a@b", WEBHOOK, 1, EN);
        assertThat(book.recipientsOf("lead@desk.example")).containsExactly(mail);
        assertThat(book.recipientsOf("HTTPS://hook.example/a@b")).containsExactly(hook);
        assertThat(book.destination(mail)).contains(new Destination("lead@desk.example", "ours"));
    }

    @Test
    void a_role_without_anybody_is_asked_for_once_and_not_found() {
        assertThat(book.recipientsOf("nobody"))
                .containsExactly(new Recipient("nobody", MAIL, 1, FR));
        assertThat(book.recipientsOf("unheard-of"))
                .containsExactly(new Recipient("unheard-of", MAIL, 1, EN));
        assertThat(book.destination(new Recipient("nobody", MAIL, 1, FR))).isEmpty();
        assertThat(book.destination(new Recipient("unheard-of", MAIL, 1, EN))).isEmpty();
        assertThat(book.destination(new Recipient("management", MAIL, 3, FR))).isEmpty();
    }

    @Test
    void eight_attempts_take_about_an_hour() {
        NotificationProperties.Retry usual = configured(Map.of("from", "a@b.example")).retry();
        long seconds = 0;
        for (int attempt = 1; attempt < usual.attempts(); attempt++) {
            seconds += usual.pauseAfter(attempt).toSeconds();
        }
        assertThat(usual.attempts()).isEqualTo(8);
        assertThat(seconds).isEqualTo(3_810);
    }

    @Test
    void no_address_and_no_secret_is_in_what_may_be_logged() {
        assertThat(CONFIGURED.toString() + new Destination("lead@desk.example", "ours"))
                .doesNotContain("desk.example", "ours", "theirs", "/hook");
    }

    private static NotificationProperties configured(Map<String, String> settings) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("support.notification." + name, value));
        return new Binder(source).bind("support.notification", NotificationProperties.class).get();
    }
}
