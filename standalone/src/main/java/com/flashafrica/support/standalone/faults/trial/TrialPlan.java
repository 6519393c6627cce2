package com.flashafrica.support.standalone.faults.trial;

import java.nio.file.Path;
import java.util.List;

/**
 * What a trial is made of.
 *
 * @param data the folder of the system
 * @param notes the folder of those who watch it: another one, best on another disk
 * @param seed of everything that is random
 * @param clients how many ask for something at the same time
 * @param perSecond how much they ask for, all together
 * @param hurried whether nobody waits for a process that is started again before going on
 * @param inside classes in every process, besides those of every trial
 */
public record TrialPlan(
        Path data,
        Path notes,
        long seed,
        int clients,
        double perSecond,
        boolean hurried,
        List<Class<?>> inside) {}
