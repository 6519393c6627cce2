package com.flashafrica.support.ticketing.upload;

import com.flashafrica.support.platform.web.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says what files really are, and refuses what is none of the kinds that are taken. */
@Component
final class FileKinds {
    /** What many call them, and the registry of types does not. */
    private static final Map<String, String> MISNOMERS =
            Map.of("image/jpg", "image/jpeg", "audio/mp3", "audio/mpeg");

    private final MimeTypes known = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = known.getMediaTypeRegistry();
    private final Set<String> taken;
    private final Set<String> refusedEndings;

    FileKinds(AttachmentSettings settings) {
        taken = settings.types();
        refusedEndings = settings.refusedEndings();
    }

    /** Whether the name alone makes some computer run what is in the file. */
    boolean refusesName(@Nullable String name) {
        return name != null && refusedEndings.contains(FileName.ending(name));
    }

    /**
     * The media type, from what is in the file; a name and what is declared may only make it more
     * exact.
     *
     * @throws com.flashafrica.support.platform.web.ProblemException 415 when it is not taken
     */
    String of(byte[] content, @Nullable String name, @Nullable String declared) {
        MediaType found = detect(content, null);
        if (found.equals(MediaType.OCTET_STREAM)) {
            throw refused("It cannot be told what kind of file it is.");
        }
        MediaType named = name == null ? found : detect(content, name);
        MediaType exact = registry.isSpecializationOf(named, found) ? named : found;
        MediaType kind = agreeing(exact, declared);
        if (!taken.contains(kind.toString()) || refusesName(name)) {
            throw refused("Files of this kind are not taken here.");
        }
        return kind.toString();
    }

    private MediaType agreeing(MediaType found, @Nullable String declared) {
        MediaType said = declared == null ? null : parse(declared);
        if (declared != null && said == null) {
            throw refused("Content-Type is not a media type.");
        }
        if (said == null || said.getBaseType().equals(MediaType.OCTET_STREAM)) {
            return found;
        }
        MediaType usual = registry.normalize(said.getBaseType());
        if (registry.isInstanceOf(found, usual)) {
            return found;
        }
        if (registry.isSpecializationOf(usual, found)) {
            return usual;
        }
        throw refused("The file is not what Content-Type says it is.");
    }

    private static @Nullable MediaType parse(String declared) {
        MediaType said = MediaType.parse(declared);
        return said == null
                ? null
                : MediaType.parse(
                        MISNOMERS.getOrDefault(said.getBaseType().toString(), said.toString()));
    }

    private MediaType detect(byte[] content, @Nullable String name) {
        Metadata hints = new Metadata();
        if (name != null) {
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            return registry.normalize(known.detect(stream, hints).getBaseType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException refused(String detail) {
        return Problem.of(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "attachment-refused",
                        "The file is not taken")
                .detail(detail)
                .exception();
    }
}
