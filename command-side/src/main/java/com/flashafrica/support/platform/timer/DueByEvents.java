package com.flashafrica.support.platform.timer;

/**
 * Says of a task, as a bean, that events alone say when its timers are due: no clock's step moves
 * them.
 */
public record DueByEvents(String task) {}
