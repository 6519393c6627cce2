package com.flashafrica.support.standalone.folder;

import com.flashafrica.support.standalone.CannotStart;
import java.nio.file.Path;

/** Another process has the folder's lock. */
public final class FolderInUse extends CannotStart {
    FolderInUse(Path folder, String process) {
        super(
                "The data folder %s is in use by another instance (process %s)."
                        .formatted(folder, process));
    }
}
