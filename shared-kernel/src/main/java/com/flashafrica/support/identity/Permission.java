package com.flashafrica.support.identity;

import static com.flashafrica.support.identity.Role.ADMIN;
import static com.flashafrica.support.identity.Role.AGENT;
import static com.flashafrica.support.identity.Role.ANALYST;
import static com.flashafrica.support.identity.Role.AUDITOR;
import static com.flashafrica.support.identity.Role.CUSTOMER;
import static com.flashafrica.support.identity.Role.LEAD;

import java.util.Set;

/**
 * What there is to be allowed, and whom it is allowed: a role that is not named may not. Which
 * requests need which of them is said where the routes are; {@code docs/permissions.md} shows both.
 * Names are kept: keys of machines are narrowed to them.
 */
public enum Permission {
    TICKET_OPEN("open a ticket", own(CUSTOMER), all(AGENT, LEAD)),
    TICKET_LIST("list tickets, and follow the list", own(CUSTOMER), all(AGENT, LEAD, AUDITOR)),
    TICKET_READ("read a ticket and what is attached", own(CUSTOMER), all(AGENT, LEAD, AUDITOR)),
    TICKET_DIFF("see what changed on a ticket", own(), all(AGENT, LEAD, AUDITOR)),
    TICKET_ATTACH("attach a file to a ticket", own(CUSTOMER), all(AGENT, LEAD)),
    TICKET_REPLY("reply on a ticket", own(CUSTOMER, AGENT), all(LEAD)),
    TICKET_NOTE("write a note that the requester never sees", own(), all(AGENT, LEAD)),
    TICKET_CLOSE("close a ticket", own(CUSTOMER, AGENT), all(LEAD)),
    TICKET_REOPEN("reopen a ticket", own(CUSTOMER, AGENT), all(LEAD)),
    TICKET_RATE("rate how a ticket was resolved", own(CUSTOMER), all(LEAD)),
    TICKET_WORK("start, wait, resolve, escalate, classify, merge", own(AGENT), all(LEAD)),
    TICKET_ASSIGN("assign; agents to themselves or a group", own(AGENT), all(LEAD)),
    EVENTS("read events, and follow them", own(CUSTOMER), all(AGENT, LEAD, ANALYST, AUDITOR)),
    SLA_READ("read the rules of service levels", own(), all(AGENT, LEAD, AUDITOR)),
    SLA_WRITE("change the rules of service levels", own(), all(LEAD)),
    IMPORT("take in a history", own(), all(LEAD)),
    IMPORT_READ("see how an import goes", own(), all(LEAD, AUDITOR)),
    NOTIFICATIONS("read what was notified", own(), all(LEAD, AUDITOR)),
    METRICS("read every figure, and what it counted", own(), all(LEAD, ANALYST, AUDITOR)),
    REPLAY("replay a day", own(), all(LEAD, ANALYST, AUDITOR)),
    WHAT_IF("ask what other rules would have done", own(), all(LEAD, ANALYST)),
    EXPORT("export tables", own(), all(LEAD, ANALYST, AUDITOR)),
    AUDIT("read the audit trail, proofs and the ledger", own(), all(AUDITOR)),
    VIEWS_READ("see how far the views are", own(), all(LEAD, AUDITOR, ADMIN)),
    VIEWS_REBUILD("rebuild a view", own(), all(ADMIN)),
    ACCOUNTS_READ("see accounts", own(), all(AUDITOR, ADMIN)),
    ACCOUNTS("add, change and disable accounts", own(), all(ADMIN)),
    KEYS_READ("see the keys of machines", own(), all(AUDITOR, ADMIN)),
    KEYS("make and revoke keys of machines", own(), all(ADMIN)),
    PRIVACY_ERASE("erase a person", own(), all(LEAD, ADMIN)),
    PRIVACY_READ("see what was erased", own(), all(LEAD, AUDITOR, ADMIN)),
    PRIVACY_EXPORT(
            "get everything about a person",
            own(CUSTOMER, AGENT, ANALYST),
            all(LEAD, AUDITOR, ADMIN)),
    MAILS("read captured mails, where mails are captured", own(), all(LEAD)),
    OPERATE("read metrics of the process and what runs", own(), all(ADMIN)),
    SELF("see who one is signed in as", own(), all(CUSTOMER, AGENT, LEAD, ANALYST, AUDITOR, ADMIN));

    private final String words;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of() never changes.
    private final Set<Role> own;

    @SuppressWarnings("ImmutableEnumChecker") // Nor does this one.
    private final Set<Role> all;

    Permission(String words, Set<Role> own, Set<Role> all) {
        this.words = words;
        this.own = own;
        this.all = all;
    }

    /** How far a role may go. */
    public Reach of(Role role) {
        if (all.contains(role)) {
            return Reach.ALL;
        }
        return own.contains(role) ? Reach.OWN : Reach.NONE;
    }

    /** What it allows, in words that follow "may". */
    public String words() {
        return words;
    }

    private static Set<Role> own(Role... roles) {
        return Set.of(roles);
    }

    private static Set<Role> all(Role... roles) {
        return Set.of(roles);
    }
}
