package com.flashafrica.support.benchmarks.measure;

/** What one round of load gave. */
public record Round(double perSecond, double p50Millis, double p99Millis) {}
