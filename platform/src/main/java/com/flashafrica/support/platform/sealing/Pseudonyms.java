package com.flashafrica.support.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people are called where nobody may know who they are. Nobody can reckon it without us. */
final class Pseudonyms {
    private static final Pattern PERSON =
            Pattern.compile("person-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String HMAC = "HmacSHA256";
    private static final int BYTES = 16;

    private final MasterKeys masters;

    Pseudonyms(MasterKeys masters) {
        this.masters = masters;
    }

    /** The text with every person's id replaced. */
    String in(String text) {
        return text.contains("person-")
                ? PERSON.matcher(text).replaceAll(person -> of(person.group()))
                : text;
    }

    private String of(String person) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(masters.pseudonymSecret(), HMAC));
            byte[] digest = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
            return "pseudonym-" + HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
