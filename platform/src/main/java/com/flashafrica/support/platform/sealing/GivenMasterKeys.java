package com.flashafrica.support.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Master keys from the environment: 32 bytes each in base64, separated by commas. The first one
 * wraps, the last one makes pseudonyms; whoever changes it puts the new one before it, starts the
 * command side, and takes the old one away.
 */
final class GivenMasterKeys implements MasterKeys {
    private final KeyRing ring;

    private GivenMasterKeys(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * @throws IllegalArgumentException when that is no list of keys; the message repeats none
     */
    static GivenMasterKeys of(String given) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        for (String one : given.strip().split("\\s*,\\s*", -1)) {
            byte[] key = Base64.getDecoder().decode(one);
            keys.put(id(key), key);
        }
        String current = keys.keySet().iterator().next();
        byte[] last = keys.values().stream().reduce((one, next) -> next).orElseThrow();
        return new GivenMasterKeys(new KeyRing(current, keys, derived(last)));
    }

    private static String id(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return "given-" + HexFormat.of().formatHex(Arrays.copyOf(digest, 8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] derived(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal("pseudonyms".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public String current() {
        return ring.current();
    }

    @Override
    public Set<String> known() {
        return ring.keys().keySet();
    }

    @Override
    public Wrapped wrap(byte[] key, byte[] bound) {
        return ring.wrap(key, bound);
    }

    @Override
    public byte[] unwrap(String master, byte[] wrapped, byte[] bound) {
        return ring.unwrap(master, wrapped, bound);
    }

    @Override
    public byte[] pseudonymSecret() {
        return ring.pseudonymSecret();
    }
}
