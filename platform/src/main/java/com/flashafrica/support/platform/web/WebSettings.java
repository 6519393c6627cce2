package com.flashafrica.support.platform.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a request is read. More is refused: a body with 413, headers with 431, a URL with
 * 414.
 *
 * @param maxBody of a command; what is streamed has a limit of its own
 * @param maxHeaders all headers together
 * @param maxUrl the request line
 */
@ConfigurationProperties("support.web")
public record WebSettings(
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("16KB") DataSize maxHeaders,
        @DefaultValue("8KB") DataSize maxUrl) {}
