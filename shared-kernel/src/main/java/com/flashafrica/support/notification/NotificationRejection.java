package com.flashafrica.support.notification;

import com.flashafrica.support.kernel.Rejection;

/** The rules a command on a notification can break. */
public sealed interface NotificationRejection extends Rejection {
    record NotificationNotFound(NotificationId notification) implements NotificationRejection {
        @Override
        public String detail() {
            return "There is no notification " + notification + ".";
        }
    }

    record NotificationAlreadyRequested() implements NotificationRejection {
        @Override
        public String detail() {
            return "The notification was requested already.";
        }
    }

    record NotificationAlreadySettled() implements NotificationRejection {
        @Override
        public String detail() {
            return "The notification was delivered or given up already.";
        }
    }

    record AttemptOutOfTurn(int next) implements NotificationRejection {
        @Override
        public String detail() {
            return "The next attempt is number " + next + ".";
        }
    }
}
