package com.flashafrica.support.platform.export;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of exports.
 *
 * @param atOnce how many may be written or sent at the same moment; others are told to come back
 */
@ConfigurationProperties("support.exports")
record ExportSettings(@DefaultValue("4") int atOnce) {}
