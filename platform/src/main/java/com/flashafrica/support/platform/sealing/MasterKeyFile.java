package com.flashafrica.support.platform.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Master keys in a file that only its owner may read. Both sides may have it; the command side
 * makes it and changes it, and whoever meets a key that he does not know reads it anew.
 */
public final class MasterKeyFile implements RotatingMasterKeys {
    private final Path file;
    private volatile @Nullable Read last;

    /** The keys, and what the file looked like. */
    private record Read(KeyRing ring, Object looks) {}

    /** Nothing is read yet, and the file need not be there. */
    public MasterKeyFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    public boolean exists() {
        return Files.exists(file);
    }

    public Path path() {
        return file;
    }

    /** With one random key. Whatever is there already stays. */
    public void create() {
        try {
            KeyRingJson.create(file, KeyRing.fresh());
        } catch (IOException e) {
            throw new UncheckedIOException("the master keys cannot be kept in " + file, e);
        }
    }

    @Override
    public String current() {
        return ring().current();
    }

    @Override
    public Set<String> known() {
        return ring().keys().keySet();
    }

    @Override
    public Wrapped wrap(byte[] key, byte[] bound) {
        return ring().wrap(key, bound);
    }

    @Override
    public byte[] unwrap(String master, byte[] wrapped, byte[] bound) {
        Read known = last;
        KeyRing ring =
                known != null && known.ring().keys().containsKey(master) ? known.ring() : ring();
        return ring.unwrap(master, wrapped, bound);
    }

    @Override
    public byte[] pseudonymSecret() {
        Read known = last;
        return (known == null ? ring() : known.ring()).pseudonymSecret();
    }

    @Override
    public void addCurrent() {
        change(KeyRing::withNewCurrent);
    }

    @Override
    public void destroy(String master) {
        change(ring -> ring.without(master));
    }

    /** Either the file is as before, or it is as it shall be. */
    private synchronized void change(UnaryOperator<KeyRing> change) {
        try {
            last = null;
            KeyRingJson.replace(file, change.apply(ring()));
            last = null;
        } catch (IOException e) {
            throw new UncheckedIOException("the master keys cannot be kept in " + file, e);
        }
    }

    /** As the file is now. */
    private KeyRing ring() {
        try {
            Object looks = looks();
            Read known = last;
            if (known == null || !known.looks().equals(looks)) {
                known = new Read(KeyRingJson.read(file), looks);
                last = known;
            }
            return known.ring();
        } catch (NoSuchFileException e) {
            throw new MasterKeyMissing("there is no file of master keys at " + file);
        } catch (IOException e) {
            throw new UncheckedIOException("the master keys cannot be read from " + file, e);
        }
    }

    private Object looks() throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return now.lastModifiedTime() + " " + now.size() + " " + now.fileKey();
    }
}
