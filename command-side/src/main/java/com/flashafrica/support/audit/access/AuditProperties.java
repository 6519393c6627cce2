package com.flashafrica.support.audit.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of recorded accesses.
 *
 * @param takeEvery how often those of minutes that are over are taken into the ledger
 * @param keepSources how long it is kept where requests came from: network addresses, user agents
 */
@ConfigurationProperties("support.audit")
public record AuditProperties(
        @DefaultValue("5s") Duration takeEvery, @DefaultValue("90d") Duration keepSources) {}
