package com.flashafrica.support.standalone.running;

import com.flashafrica.support.platform.identity.testing.TestTokens;
import com.flashafrica.support.standalone.Platform;
import com.flashafrica.support.standalone.client.Progress;
import io.swagger.v3.core.jackson.ModelResolver;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** One platform for all test classes that ask for its {@link Desk}; started by the first. */
public final class RunningPlatform implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Desk.class;
    }

    @Override
    public Desk resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .desk();
    }

    record Started(Platform platform, Path folder, Desk desk) implements AutoCloseable {
        static Started now() {
            // For openapi.json: each list of constants once, by its name.
            ModelResolver.enumsAsRef = true;
            // No test waits a minute for something to be signed.
            System.setProperty("support.audit.checkpoint.every", "1s");
            TestTokens.settings().forEach(System::setProperty);
            try {
                Path folder = Files.createTempDirectory("support-test");
                Platform platform =
                        new Platform(Progress.on(new PrintStream(PrintStream.nullOutputStream())));
                return new Started(platform, folder, new Desk(platform.start(folder, 0)));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() throws IOException {
            platform.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
