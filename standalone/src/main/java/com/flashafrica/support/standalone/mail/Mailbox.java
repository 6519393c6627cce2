package com.flashafrica.support.standalone.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The mails that came last; one more drives out the oldest. */
final class Mailbox {
    private final int most;
    private final Deque<Kept> mails = new ArrayDeque<>();
    private long received;

    Mailbox(int most) {
        this.most = most;
    }

    /**
     * @param number of the mail, in the order they came, from 1
     */
    record Kept(long number, CapturedMail mail) {}

    synchronized void add(CapturedMail mail) {
        mails.addFirst(new Kept(++received, mail));
        if (mails.size() > most) {
            mails.removeLast();
        }
    }

    /** The newest first. */
    synchronized List<Kept> before(long number, int limit) {
        return mails.stream().filter(kept -> kept.number() < number).limit(limit).toList();
    }

    /** Those to that address, and those that say it. */
    synchronized void forget(String address) {
        mails.removeIf(kept -> kept.mail().names(address));
    }
}
