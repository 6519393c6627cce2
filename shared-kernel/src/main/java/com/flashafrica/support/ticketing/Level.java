package com.flashafrica.support.ticketing;

/** Who works on it: support agents, specialised technicians, development engineers. */
public enum Level {
    L1,
    L2,
    L3
}
