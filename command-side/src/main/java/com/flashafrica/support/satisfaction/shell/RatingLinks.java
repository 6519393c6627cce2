package com.flashafrica.support.satisfaction.shell;

import com.flashafrica.support.satisfaction.domain.RatingLink;
import com.flashafrica.support.ticketing.TicketId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Links as they are handed out. Only whoever was given one has it: it needs no login, and it says
 * nothing but which resolution it is about.
 */
public final class RatingLinks {
    private static final String ALGORITHM = "HmacSHA256";

    /** So that the key never signs anything else that reads the same. */
    private static final String DOMAIN = "flash-africa-support rating link v1\n";

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9-]{1,64})\\.([0-9]{1,9})\\.([0-9]{1,12})\\.([0-9a-f]{64})");

    private final byte @Nullable [] key;

    RatingLinks(byte @Nullable [] key) {
        this.key = key;
    }

    /** Whether there is a key to sign with; without one no link is handed out or genuine. */
    public boolean areOn() {
        return key != null;
    }

    public String token(RatingLink link) {
        if (key == null) {
            throw new IllegalStateException("no key is configured to sign links with");
        }
        String said = link.ticket() + "." + link.resolution() + "." + link.until().getEpochSecond();
        return said + "." + HexFormat.of().formatHex(mac(key, said));
    }

    /** Empty when it is not of our making. It may be over all the same. */
    public Optional<RatingLink> read(String token) {
        Matcher form = FORM.matcher(token);
        if (key == null || !form.matches()) {
            return Optional.empty();
        }
        byte[] expected = mac(key, token.substring(0, form.start(4) - 1));
        return MessageDigest.isEqual(expected, HexFormat.of().parseHex(form.group(4)))
                ? Optional.of(
                        new RatingLink(
                                new TicketId(form.group(1)),
                                Integer.parseInt(form.group(2)),
                                Instant.ofEpochSecond(Long.parseLong(form.group(3)))))
                : Optional.empty();
    }

    private static byte[] mac(byte[] key, String said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal((DOMAIN + said).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
