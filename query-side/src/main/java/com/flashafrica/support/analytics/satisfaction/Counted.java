package com.flashafrica.support.analytics.satisfaction;

/** What a resolution may count as. */
enum Counted {
    /** Anything at all. */
    ANY,
    ASKED,
    REMINDED,
    DECLINED,
    ANSWERED,
    RATED,
    SATISFIED,
    COMMENTED;

    private static final int SATISFIED_FROM = 4;

    boolean counts(Resolution one) {
        Resolution.Rating rating = one.rating();
        boolean asked = one.askedAt() != null;
        return switch (this) {
            case ANY -> asked || rating != null;
            case ASKED -> asked;
            case REMINDED -> asked && one.remindedAt() != null;
            case DECLINED -> asked && one.declinedAt() != null;
            case ANSWERED -> asked && rating != null;
            case RATED -> rating != null;
            case SATISFIED -> rating != null && rating.score() >= SATISFIED_FROM;
            case COMMENTED -> rating != null && rating.comment() != null;
        };
    }
}
