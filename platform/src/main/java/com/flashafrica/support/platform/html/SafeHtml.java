package com.flashafrica.support.platform.html;

import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * What may be shown of HTML that somebody wrote. The original is never changed for it: it is
 * sanitised anew whenever it is read, so that what is found unsafe tomorrow is gone from what was
 * written today.
 */
public final class SafeHtml {
    /** More than a message may have: whatever is longer is shown as the text that it is. */
    private static final int LONGEST = 400_000;

    /** Balancing them takes longer than their number says; no mail has that many. */
    private static final int MOST_TAGS = 20_000;

    private static final PolicyFactory POLICY = HtmlPolicy.create();

    private SafeHtml() {}

    /**
     * Well-formed HTML with nothing in it but formatting and links. Takes time in proportion to the
     * length, and never fails.
     */
    public static String of(String html) {
        if (html.length() > LONGEST || html.chars().filter(one -> one == '<').count() > MOST_TAGS) {
            return HtmlUtils.htmlEscape(html);
        }
        return POLICY.sanitize(html);
    }
}
