package com.flashafrica.support.platform.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master key is that wraps people's keys; both sides need the same. One of the two has to
 * be said.
 *
 * @param masterKeyFile made by the command side when it is not there; the master key in it is
 *     replaced after erasures, so that no old copy of the database opens what was erased
 * @param masterKey 32 bytes in base64, in {@code SUPPORT_PRIVACY_MASTERKEY}, where a file cannot be
 *     kept; several are separated by commas, the newest first
 */
@ConfigurationProperties("support.privacy")
public record PrivacyProperties(@Nullable Path masterKeyFile, @Nullable String masterKey) {
    /**
     * @throws IllegalStateException in a sentence for whoever starts it
     */
    MasterKeys masterKeys() {
        boolean given = masterKey != null && !masterKey.isBlank();
        if (given == (masterKeyFile != null)) {
            throw new IllegalStateException(
                    "Personal texts are sealed: set either support.privacy.master-key-file, a file"
                            + " that the command side makes and both sides read, or"
                            + " SUPPORT_PRIVACY_MASTERKEY, 32 random bytes in base64.");
        }
        if (masterKeyFile != null) {
            return new MasterKeyFile(masterKeyFile);
        }
        try {
            return GivenMasterKeys.of(String.valueOf(masterKey));
        } catch (IllegalArgumentException _) {
            throw new IllegalStateException(
                    "SUPPORT_PRIVACY_MASTERKEY has to be 32 random bytes in base64, such as"
                            + " `openssl rand -base64 32` makes them.");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "PrivacyProperties[masterKeyFile=" + masterKeyFile + "]";
    }
}
