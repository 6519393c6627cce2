package com.flashafrica.support.identity.shell;

import com.flashafrica.support.identity.IdentityEvent.AccountEvent;
import com.flashafrica.support.identity.IdentityEvent.KeyEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Whoever changes an account or a key brings its row along at once; this one does it when that
 * process ended between the ledger and the row.
 */
@ProcessingGroup(WhenIdentityChangedThenRowsFollow.NAME)
class WhenIdentityChangedThenRowsFollow {
    static final String NAME = "when-identity-changed-then-rows-follow";

    private final AccountRows accounts;
    private final KeyRows keys;

    WhenIdentityChangedThenRowsFollow(AccountRows accounts, KeyRows keys) {
        this.accounts = accounts;
        this.keys = keys;
    }

    @EventHandler
    void on(AccountEvent event) {
        accounts.follow(event.person());
    }

    @EventHandler
    void on(KeyEvent event) {
        keys.follow(event);
    }
}
