package com.flashafrica.support.platform.replay;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of replays.
 *
 * @param atOnce how many this process plays at the same time
 */
@ConfigurationProperties("support.replay")
public record ReplaySettings(@DefaultValue("8") int atOnce) {}
