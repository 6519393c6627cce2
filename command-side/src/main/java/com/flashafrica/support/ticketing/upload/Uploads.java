package com.flashafrica.support.ticketing.upload;

import com.flashafrica.support.people.PersonId;
import com.flashafrica.support.platform.attachment.ContentKeys;
import com.flashafrica.support.platform.attachment.ContentSeal;
import com.flashafrica.support.platform.attachment.Place;
import com.flashafrica.support.platform.web.Problem;
import com.flashafrica.support.ticketing.Attachment;
import com.flashafrica.support.ticketing.upload.AttachmentRows.Kept;
import com.flashafrica.support.ticketing.upload.AttachmentRows.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of tickets, before and when messages name them. Blocks. */
@Component
public class Uploads {
    private final AttachmentRows rows;
    private final TicketOwners owners;
    private final FileKinds kinds;
    private final ContentKeys keys;

    Uploads(AttachmentRows rows, TicketOwners owners, FileKinds kinds, ContentKeys keys) {
        this.rows = rows;
        this.owners = owners;
        this.kinds = kinds;
        this.keys = keys;
    }

    /** Looks at it, seals it and keeps it until a message names it, or for a while. */
    Upload take(
            String ticket, @Nullable String saidName, @Nullable String saidType, UploadBody body) {
        PersonId owner = owners.of(ticket);
        byte[] content = body.read();
        if (content.length == 0) {
            throw Problem.unacceptable("body", "is empty").exception();
        }
        String name = FileName.clean(saidName);
        String kind = kinds.of(content, name, saidType);
        Upload upload = new Upload(digest(content), name, kind, content.length);
        rows.add(sealed(ticket, owner, upload, content));
        return upload;
    }

    private Row sealed(String ticket, PersonId owner, Upload upload, byte[] content) {
        ContentSeal seal = new ContentSeal(keys.toSeal(owner), new Place(owner, upload.digest()));
        String name = upload.name();
        return new Row(
                ticket,
                upload.digest(),
                owner.value(),
                upload.mediaType(),
                upload.size(),
                name == null ? null : seal.sealName(name.getBytes(StandardCharsets.UTF_8)),
                seal.sealPieces(content));
    }

    /**
     * The files that a message names, if each was taken in for its ticket and is what the message
     * says.
     *
     * @param isPublic whether the requester sees the message
     * @throws com.flashafrica.support.platform.web.ProblemException 422 for one that is not
     */
    public List<Attachment> named(String ticket, List<Attachment> files, boolean isPublic) {
        if (files.isEmpty()) {
            return files;
        }
        Map<String, Kept> kept =
                rows.touch(ticket, files.stream().map(Attachment::digest).toList(), isPublic);
        if (kept.isEmpty()) {
            owners.mustKnow(ticket);
        }
        List<Attachment> named = new ArrayList<>();
        for (Attachment file : files) {
            String place = "attachments[" + named.size() + "].";
            named.add(checked(file, kept.get(file.digest()), place));
        }
        return named;
    }

    /** A late reply's files go with it to the ticket that it opens. */
    public void carryOver(String from, String to, List<Attachment> files) {
        rows.copy(from, to, files.stream().map(Attachment::digest).toList());
    }

    private Attachment checked(Attachment said, @Nullable Kept kept, String place) {
        if (kept == null) {
            throw refused(place + "digest", "names nothing that was uploaded to this ticket");
        }
        if (said.size() != kept.size()) {
            throw refused(place + "size", "is not that of what was uploaded");
        }
        if (!said.mediaType().equals(kept.mediaType())) {
            throw refused(place + "type", "is not that of what was uploaded");
        }
        String name = FileName.clean(said.name());
        if (name == null || kinds.refusesName(name)) {
            throw refused(place + "name", "is not the name of a file that is taken");
        }
        return new Attachment(name, kept.mediaType(), kept.size(), kept.digest());
    }

    private static RuntimeException refused(String field, String reason) {
        return Problem.unacceptable(field, reason).exception();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
