package com.flashafrica.support.notification.delivery;

import com.flashafrica.support.notification.DeliveryChannel;
import com.flashafrica.support.notification.Language;
import com.flashafrica.support.notification.Recipient;
import com.flashafrica.support.notification.delivery.NotificationProperties.Role;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is meant by what policies say. What looks like an address is one; the rest are roles. */
public final class AddressBook {
    private final NotificationProperties configured;

    AddressBook(NotificationProperties configured) {
        this.configured = configured;
    }

    /**
     * Everybody who is meant, one at least: a role that nobody is configured for is still asked for
     * by mail, so that it shows.
     */
    public List<Recipient> recipientsOf(String to) {
        if (isWebhook(to)) {
            return List.of(new Recipient(to, DeliveryChannel.WEBHOOK, 1, configured.language()));
        }
        Role role = configured.roles().get(to);
        if (isMail(to) || role == null || isEmpty(role)) {
            Language language = role == null ? configured.language() : role.language();
            return List.of(new Recipient(to, DeliveryChannel.MAIL, 1, language));
        }
        return Stream.of(DeliveryChannel.values())
                .flatMap(channel -> recipients(to, role, channel))
                .toList();
    }

    /** Empty when the configuration does not say it, or says it no more. */
    Optional<Destination> destination(Recipient recipient) {
        String to = recipient.to();
        if (isWebhook(to) || isMail(to)) {
            return Optional.of(new Destination(to, configured.webhook().secret()));
        }
        Role role = configured.roles().get(to);
        List<String> all = role == null ? List.of() : addresses(role, recipient.channel());
        return role == null || recipient.place() > all.size()
                ? Optional.empty()
                : Optional.of(new Destination(all.get(recipient.place() - 1), secret(role)));
    }

    private static Stream<Recipient> recipients(String to, Role role, DeliveryChannel channel) {
        return IntStream.rangeClosed(1, addresses(role, channel).size())
                .mapToObj(place -> new Recipient(to, channel, place, role.language()));
    }

    private static List<String> addresses(Role role, DeliveryChannel channel) {
        return switch (channel) {
            case MAIL -> role.addresses();
            case WEBHOOK -> role.webhooks();
        };
    }

    private @Nullable String secret(Role role) {
        return role.secret() == null ? configured.webhook().secret() : role.secret();
    }

    private static boolean isEmpty(Role role) {
        return role.addresses().isEmpty() && role.webhooks().isEmpty();
    }

    private static boolean isMail(String to) {
        return to.contains("@");
    }

    private static boolean isWebhook(String to) {
        String address = to.toLowerCase(Locale.ROOT);
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
