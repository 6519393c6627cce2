package com.flashafrica.support.platform.replay;

/** A way to look at history while it is played back. Every bean of this kind can be asked for. */
public interface ReplayView {
    /** What callers ask for it by. */
    String name();

    /**
     * Gets ready for what follows {@link Playback#after}. Blocks.
     *
     * @throws com.flashafrica.support.platform.web.ProblemException when that cannot be now
     */
    Scenes begin(Playback playback);
}
