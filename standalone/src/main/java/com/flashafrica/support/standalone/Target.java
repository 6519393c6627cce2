package com.flashafrica.support.standalone;

import com.flashafrica.support.identity.Role;
import com.flashafrica.support.standalone.accounts.AccountsFile;
import com.flashafrica.support.standalone.accounts.LocalAccount;
import com.flashafrica.support.standalone.client.Api;
import com.flashafrica.support.standalone.client.SignedIn;
import com.flashafrica.support.standalone.folder.DataFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which running platform is meant, when it is not the one of the data folder. */
final class Target {
    private static final String TOKEN = "SUPPORT_TOKEN";

    @Option(
            names = "--url",
            description =
                    "Of a platform elsewhere, signed in to with the token or key in $SUPPORT_TOKEN;"
                            + " that of the data folder unless said.")
    private @Nullable String url;

    Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /**
     * The platform as somebody of that role meets it. The folder's passwords go to the folder's own
     * platform and nowhere else.
     */
    Api api(Data data, Role role) {
        Api anonymous = new Api(url == null ? announced(data.folder()) : url);
        String token = System.getenv(TOKEN);
        if (token != null && !token.isBlank()) {
            return anonymous.as(() -> token);
        }
        if (url != null) {
            return anonymous;
        }
        return account(data, role)
                .map(account -> anonymous.as(new SignedIn(anonymous, account)))
                .orElse(anonymous);
    }

    /** An access token of the folder's account of that role. */
    String token(Data data, Role role) {
        Api anonymous = new Api(announced(data.folder()));
        return account(data, role)
                .map(account -> new SignedIn(anonymous, account).get())
                .orElseThrow(() ->
                        new CannotStart(
                                AccountsFile.in(data.folder()).path() + " has no such account."));
    }

    private static Optional<LocalAccount> account(Data data, Role role) {
        return AccountsFile.in(data.folder()).of(role);
    }

    private static String announced(Path data) {
        return DataFolder.announced(data)
                .orElseThrow(() ->
                        new CannotStart(
                                "Nothing runs on %s: ./support start comes first, or name another with --data or --url."
                                        .formatted(data.toAbsolutePath().normalize())));
    }
}
