package com.flashafrica.support.sla;

/** What can be wrong with a policy. */
public sealed interface PolicyFault extends SlaFault {
    record PolicyKeyMalformed() implements PolicyFault {
        @Override
        public String field() {
            return "key";
        }

        @Override
        public String detail() {
            return "A key has 1 to 64 lower-case letters, digits and hyphens.";
        }
    }

    record PolicyNameMissing() implements PolicyFault {
        @Override
        public String field() {
            return "name";
        }

        @Override
        public String detail() {
            return "A policy has a name of 1 to 200 characters.";
        }
    }

    record CalendarUnknown() implements PolicyFault {
        @Override
        public String field() {
            return "calendar";
        }

        @Override
        public String detail() {
            return "There is no calendar of that key; define it first.";
        }
    }

    record TargetOutOfRange(ClockKind kind) implements PolicyFault {
        @Override
        public String field() {
            return switch (kind) {
                case FIRST_RESPONSE -> "targets.firstResponseSeconds";
                case NEXT_RESPONSE -> "targets.nextResponseSeconds";
                case RESOLUTION -> "targets.resolutionSeconds";
            };
        }

        @Override
        public String detail() {
            return "A target is 1 second to 10 years of open time.";
        }
    }

    record WarningOutOfRange() implements PolicyFault {
        @Override
        public String field() {
            return "warnAtPercent";
        }

        @Override
        public String detail() {
            return "A warning comes at 1 to 99 percent of a target.";
        }
    }

    record EscalationOutOfRange(int index) implements PolicyFault {
        @Override
        public String field() {
            return "escalations[" + index + "].afterSeconds";
        }

        @Override
        public String detail() {
            return "An escalation comes after 1 second to 10 years of open time.";
        }
    }

    record EscalationLevelUnknown(int index) implements PolicyFault {
        @Override
        public String field() {
            return "escalations[" + index + "].toLevel";
        }

        @Override
        public String detail() {
            return "An escalation goes to L2 or L3.";
        }
    }

    record EscalationsNotRising(int index) implements PolicyFault {
        @Override
        public String field() {
            return "escalations[" + index + "]";
        }

        @Override
        public String detail() {
            return "Each escalation comes later than the one before it and goes higher.";
        }
    }

    record NoticeToNobody(int index) implements PolicyFault {
        @Override
        public String field() {
            return "notify[" + index + "].to";
        }

        @Override
        public String detail() {
            return "A notice goes to a role, a mail address or a webhook.";
        }
    }
}
