package com.flashafrica.support.platform.people;

/**
 * A bean that keeps something of people elsewhere than in the ledger and the directory, and lets go
 * of it when one of them is erased. Whoever adds a place where something personal is kept adds one
 * of these. It may not need commands: what sends them waits for it.
 */
@FunctionalInterface
public interface Forgets {
    /**
     * Everything of that person; called any number of times. What is in the database goes in the
     * transaction at hand. Blocks.
     */
    void forget(Forgotten person);
}
