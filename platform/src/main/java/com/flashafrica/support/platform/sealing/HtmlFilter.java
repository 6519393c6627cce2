package com.flashafrica.support.platform.sealing;

/**
 * Makes HTML that somebody sent harmless, each time it is shown. What is stored stays as it came.
 */
@FunctionalInterface
public interface HtmlFilter {
    String harmless(String html);
}
