package com.flashafrica.support.platform.sealing;

/** Master keys that can be replaced, so that no old copy of what they wrap opens any more. */
public interface RotatingMasterKeys extends MasterKeys {
    /** Adds a new one that wraps from now on; those before it go on unwrapping. */
    void addCurrent();

    /** For ever; not the current one. What it still wraps is lost. */
    void destroy(String master);
}
