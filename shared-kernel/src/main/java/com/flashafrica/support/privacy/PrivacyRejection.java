package com.flashafrica.support.privacy;

import com.flashafrica.support.kernel.NotThere;
import com.flashafrica.support.kernel.Rejection;

/** The rules that a command on what is known of a person can break. */
public sealed interface PrivacyRejection extends Rejection {
    record PersonNotFound() implements PrivacyRejection, NotThere {
        @Override
        public String detail() {
            return "Nothing is known of a person of that id.";
        }
    }
}
