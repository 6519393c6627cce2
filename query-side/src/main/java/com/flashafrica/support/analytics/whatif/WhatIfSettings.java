package com.flashafrica.support.analytics.whatif;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of trying rules on history.
 *
 * @param threads that all questions share
 * @param atOnce how many questions may be worked on at the same moment; others are told to come
 *     back
 * @param perCaller of those, how many may be one caller's
 * @param parts that the ledger is worked through in: progress is told after each
 */
@ConfigurationProperties("support.what-if")
record WhatIfSettings(
        @DefaultValue("2") int threads,
        @DefaultValue("4") int atOnce,
        @DefaultValue("1") int perCaller,
        @DefaultValue("64") int parts) {}
