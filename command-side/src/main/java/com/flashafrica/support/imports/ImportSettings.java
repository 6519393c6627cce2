package com.flashafrica.support.imports;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an import may take.
 *
 * @param maxBody of a whole file
 * @param maxLine of one record of it, and the most of one ticket that is held at once
 * @param recordsPerCommand how many are told in one append
 * @param recordsPerTicket more than that is an error
 * @param ticketsAtOnce how many are told side by side
 * @param ticketsPerSave after how many the place is saved
 * @param errorsKept of one import; the rest are counted
 * @param lease for how long a process that stopped answering keeps an import from others
 * @param poll how often to look for imports that another process took in
 * @param uploadsAtOnce how many bodies are taken in at the same time
 * @param uploadPause after which a body that stopped coming is given up
 */
@ConfigurationProperties("support.imports")
public record ImportSettings(
        @DefaultValue("2GB") DataSize maxBody,
        @DefaultValue("1MB") DataSize maxLine,
        @DefaultValue("200") int recordsPerCommand,
        @DefaultValue("10000") int recordsPerTicket,
        @DefaultValue("64") int ticketsAtOnce,
        @DefaultValue("256") int ticketsPerSave,
        @DefaultValue("1000") int errorsKept,
        @DefaultValue("5s") Duration lease,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("4") int uploadsAtOnce,
        @DefaultValue("10m") Duration uploadPause) {}
