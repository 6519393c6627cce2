package com.flashafrica.support.ticketing;

import com.flashafrica.support.kernel.NotThere;
import com.flashafrica.support.kernel.Rejection;

/** The rules a command on a ticket can break. */
public sealed interface TicketRejection extends Rejection {
    record TicketNotFound(TicketId ticket) implements TicketRejection, NotThere {
        @Override
        public String detail() {
            return "There is no ticket " + ticket + ".";
        }
    }

    record TicketAlreadyExists(TicketId ticket) implements TicketRejection {
        @Override
        public String detail() {
            return "Ticket " + ticket + " is open already.";
        }
    }

    record TicketIsClosed() implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket is closed, and closed is final.";
        }
    }

    record TicketIsMerged(TicketId into) implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket was merged into " + into + "; go on there.";
        }
    }

    record TicketAlreadyStarted() implements TicketRejection {
        @Override
        public String detail() {
            return "Work on the ticket has begun already.";
        }
    }

    record TicketAlreadyResolved() implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket is resolved already.";
        }
    }

    record TicketNotResolved() implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket is not resolved.";
        }
    }

    record TicketNotAssigned() implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket is assigned to nobody.";
        }
    }

    record TicketAlreadyWaiting(WaitingOn on) implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket waits on " + on + " already.";
        }
    }

    record TicketNotWaiting() implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket waits on nobody.";
        }
    }

    record EscalationNotUpward(Level current) implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket is at " + current + "; an escalation goes up.";
        }
    }

    record TicketMergedIntoItself() implements TicketRejection {
        @Override
        public String detail() {
            return "A ticket cannot be merged into itself, nor into one that was merged into it.";
        }
    }

    record TicketLinkedToItself() implements TicketRejection {
        @Override
        public String detail() {
            return "A ticket cannot be linked to itself.";
        }
    }

    record TicketAlreadyLinked(TicketId to, LinkKind kind) implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket is linked to " + to + " as " + kind + " already.";
        }
    }

    record HistoryNotOpened() implements TicketRejection {
        @Override
        public String detail() {
            return "The history of a ticket begins with its opening.";
        }
    }

    record HistoryRewritten() implements TicketRejection {
        @Override
        public String detail() {
            return "A record comes before others that were taken in already; history is only added"
                    + " to.";
        }
    }

    record RatingAlreadyGiven() implements TicketRejection {
        @Override
        public String detail() {
            return "This resolution has been rated; thank you.";
        }
    }

    record RatingQuestionVoid() implements TicketRejection {
        @Override
        public String detail() {
            return "The ticket was reopened since; after the next resolution you are asked anew.";
        }
    }
}
