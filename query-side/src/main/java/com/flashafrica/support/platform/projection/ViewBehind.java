package com.flashafrica.support.platform.projection;

/** A view had not come far enough in the time given. */
public final class ViewBehind extends RuntimeException {
    private final long wanted;
    private final long reached;

    ViewBehind(String view, long wanted, long reached) {
        super("%s is at %d, not yet at %d".formatted(view, reached, wanted), null, false, false);
        this.wanted = wanted;
        this.reached = reached;
    }

    public long wanted() {
        return wanted;
    }

    public long reached() {
        return reached;
    }
}
