package com.flashafrica.support.ticketing;

/** By which way a requester is asked to rate. */
public enum RatingWay {
    MAIL,
    /** Whoever runs the ticket's channel was given the link, to put it there. */
    CHANNEL
}
