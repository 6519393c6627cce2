package com.flashafrica.support.standalone.faults;

import com.flashafrica.support.standalone.faults.kinds.AppendFrozen;
import com.flashafrica.support.standalone.faults.kinds.BackendKilled;
import com.flashafrica.support.standalone.faults.kinds.BlackHole;
import com.flashafrica.support.standalone.faults.kinds.ClockStepped;
import com.flashafrica.support.standalone.faults.kinds.CutAtCommit;
import com.flashafrica.support.standalone.faults.kinds.DiskFull;
import com.flashafrica.support.standalone.faults.kinds.DocumentsLost;
import com.flashafrica.support.standalone.faults.kinds.ImmediateShutdown;
import com.flashafrica.support.standalone.faults.kinds.PostmasterKilled;
import com.flashafrica.support.standalone.faults.kinds.ProcessKilled;
import com.flashafrica.support.standalone.faults.kinds.Race;
import com.flashafrica.support.standalone.faults.kinds.SlowNetwork;
import com.flashafrica.support.standalone.faults.kinds.SlowReaders;
import com.flashafrica.support.standalone.faults.kinds.Soak;
import com.flashafrica.support.standalone.faults.kinds.ViewOwnerFrozen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is made to go wrong, what matters most first: a short run may not get further.
 */
final class AllFaults {
    private AllFaults() {}

    static List<Fault> inOrder(Duration soak) {
        List<Fault> shared =
                List.of(
                        new ProcessKilled(),
                        new CutAtCommit(),
                        new AppendFrozen(),
                        new PostmasterKilled(),
                        new BackendKilled(),
                        new DocumentsLost(),
                        new Race(),
                        new ClockStepped(),
                        new ImmediateShutdown(),
                        new BlackHole(),
                        new SlowNetwork(),
                        new SlowReaders(),
                        new ViewOwnerFrozen());
        List<Fault> all = new ArrayList<>(shared);
        all.add(new Soak(soak, shared));
        all.add(new DiskFull());
        return all;
    }
}
