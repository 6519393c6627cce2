package com.flashafrica.support.sla;

import com.flashafrica.support.kernel.NotThere;
import com.flashafrica.support.kernel.Rejection;
import java.util.List;
import java.util.stream.Collectors;

/** The rules that a command on the rules can break. */
public sealed interface SlaRejection extends Rejection {
    record PolicyNotFound() implements SlaRejection, NotThere {
        @Override
        public String detail() {
            return "There is no policy of that key.";
        }
    }

    record CalendarNotFound() implements SlaRejection, NotThere {
        @Override
        public String detail() {
            return "There is no calendar of that key.";
        }
    }

    record PolicyAlreadyRetired(String key) implements SlaRejection {
        @Override
        public String detail() {
            return "The policy " + key + " is retired already.";
        }
    }

    /**
     * @param faults everything that is wrong with what was to be defined
     */
    record RuleUnacceptable(List<SlaFault> faults) implements SlaRejection {
        public RuleUnacceptable {
            faults = List.copyOf(faults);
        }

        @Override
        public String detail() {
            return faults.stream().map(SlaFault::detail).collect(Collectors.joining(" "));
        }
    }
}
