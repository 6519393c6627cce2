package com.flashafrica.support.identity;

import com.flashafrica.support.kernel.NotThere;
import com.flashafrica.support.kernel.Rejection;

/** The rules that a command on an account or a key can break. */
public sealed interface IdentityRejection extends Rejection {
    record AccountNotFound() implements IdentityRejection, NotThere {
        @Override
        public String detail() {
            return "There is no account of that person.";
        }
    }

    record AccountAlreadyThere() implements IdentityRejection {
        @Override
        public String detail() {
            return "The person has an account already.";
        }
    }

    record UsernameTaken() implements IdentityRejection {
        @Override
        public String detail() {
            return "Another account signs in by that name.";
        }
    }

    record LastAdmin() implements IdentityRejection {
        @Override
        public String detail() {
            return "Nobody else could manage accounts any more.";
        }
    }

    record KeyNotFound() implements IdentityRejection, NotThere {
        @Override
        public String detail() {
            return "There is no key of that id.";
        }
    }

    record KeyAlreadyThere() implements IdentityRejection {
        @Override
        public String detail() {
            return "There is a key of that id already.";
        }
    }
}
