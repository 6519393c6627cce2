package com.flashafrica.support.platform.sealing;

import com.flashafrica.support.ledger.FreshKey;
import com.flashafrica.support.ledger.PayloadSealing;
import com.flashafrica.support.platform.validation.Reserved;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sealing of one event. For one thread. */
final class SealingRun implements PayloadSealing.Run {
    private final DataKeys keys;
    private final String type;
    private final boolean automatic;
    private final Set<FreshKey> fresh = new LinkedHashSet<>();
    private final Map<String, DataKeys.ForSealing> used = new HashMap<>();
    private int sealed;

    /**
     * @param automatic whether it has to be written whatever became of the person
     */
    SealingRun(DataKeys keys, String type, boolean automatic) {
        this.keys = keys;
        this.type = type;
        this.automatic = automatic;
    }

    /**
     * What to write for the text. What is sealed already stays as it is, unless it moves to another
     * field; nothing has nothing to hide.
     */
    String seal(String owner, String path, String text) {
        String field = type + "/" + path;
        if (text.isEmpty()) {
            return text;
        }
        sealed++;
        if (!Reserved.isIn(text)) {
            return sealed(owner, field, text).token();
        }
        SealedText before = SealedText.of(text);
        if (before == null || !before.owner().equals(owner)) {
            throw new MarkedText("the text of " + field + " is sealed for somebody else");
        }
        return before.field().equals(field) ? text : moved(before, field).token();
    }

    private SealedText sealed(String owner, String field, String text) {
        try {
            return key(owner).seal(text, owner, field);
        } catch (PersonErased e) {
            if (automatic) {
                return new SealedText(owner, field, "");
            }
            throw e;
        }
    }

    private SealedText moved(SealedText before, String field) {
        String owner = before.owner();
        if (before.sealed().isEmpty()) {
            return new SealedText(owner, field, "");
        }
        try {
            return sealed(owner, field, key(owner).open(before));
        } catch (PersonErased _) {
            return new SealedText(owner, field, "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the text for " + field + " cannot be opened", e);
        }
    }

    private DataKey key(String owner) {
        DataKeys.ForSealing forSealing = used.computeIfAbsent(owner, keys::forSealing);
        if (forSealing.fresh() != null) {
            fresh.add(forSealing.fresh());
        }
        return forSealing.key();
    }

    /** A mark that was not set here would have somebody's text opened where it does not belong. */
    @Override
    public List<FreshKey> finish(byte[] payload, byte[] metadata) {
        if (Marks.count(payload) != 2 * sealed || Marks.count(metadata) != 0) {
            throw new MarkedText("an event of type " + type + " has marks of its own");
        }
        return List.copyOf(fresh);
    }
}
