package com.flashafrica.support.ledger.tree;

/** Roots of full subtrees, wherever they are kept. */
@FunctionalInterface
public interface Nodes {
    /** The subtree over leaves {@code number << level} to {@code (number + 1) << level}. */
    byte[] node(int level, long number);
}
