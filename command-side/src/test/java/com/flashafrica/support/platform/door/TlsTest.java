package com.flashafrica.support.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.testing.RunningApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A certificate and its key in two PEM files are all it needs, as {@code docs/identity.md} says.
 */
class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir private Path folder;

    @Test
    void it_speaks_tls_with_pem_files() throws Exception {
        KeyStore made = selfSigned();
        Path certificate = pem("CERTIFICATE", made.getCertificate("web").getEncoded());
        Path key = pem("PRIVATE KEY", made.getKey("web", PASSWORD.toCharArray()).getEncoded());
        try (EmbeddedLedger ledger = EmbeddedLedger.fresh();
                RunningApi api =
                        RunningApi.on(
                                ledger,
                                "spring.ssl.bundle.pem.web.keystore.certificate=" + certificate,
                                "spring.ssl.bundle.pem.web.keystore.private-key=" + key,
                                "server.ssl.bundle=web");
                HttpClient http = HttpClient.newBuilder().sslContext(trusting(made)).build()) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(
                                            URI.create(
                                                    "https://127.0.0.1:"
                                                            + api.port()
                                                            + "/openapi.json"))
                                    .build(),
                            BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("max-age=31536000"));
        }
    }

    private KeyStore selfSigned() throws Exception {
        Path store = folder.resolve("web.p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                "web",
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-dname",
                                "CN=127.0.0.1",
                                "-ext",
                                "SAN=IP:127.0.0.1",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("keytool.log").toFile())
                        .start();
        assertThat(keytool.waitFor()).isZero();
        return KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    }

    private static SSLContext trusting(KeyStore made) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("web", made.getCertificate("web"));
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Path pem(String what, byte[] content) throws Exception {
        String body = Base64.getMimeEncoder().encodeToString(content);
        return Files.write(
                folder.resolve(what.replace(' ', '-') + ".pem"),
                List.of("-----BEGIN " + what + "-----", body, "-----END " + what + "-----"));
    }
}
