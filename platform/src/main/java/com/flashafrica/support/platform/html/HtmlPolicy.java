package com.flashafrica.support.platform.html;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What is let through; all else is dropped. No image, style, class, id or form: they would load
 * something, look like something else or be found by somebody's script.
 */
final class HtmlPolicy {
    private static final String[] BLOCKS = {
        "p", "div", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "br", "hr"
    };
    private static final String[] PHRASES = {
        "span", "b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "sub", "sup", "small",
        "code", "kbd", "samp"
    };
    private static final String[] LISTS = {"ul", "ol", "li", "dl", "dt", "dd"};
    private static final String[] TABLES = {
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"
    };

    /** Nothing relative: it would lead to wherever the page is shown. */
    private static final Pattern TARGET =
            Pattern.compile("\\s*(?:https?://|mailto:)[^\\p{Cntrl}]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SMALL_NUMBER = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");

    private HtmlPolicy() {}

    static PolicyFactory create() {
        return new HtmlPolicyBuilder()
                .allowElements(BLOCKS)
                .allowElements(PHRASES)
                .allowElements(LISTS)
                .allowElements(TABLES)
                .allowElements("a")
                .allowWithoutAttributes("span")
                .allowAttributes("dir")
                .matching(DIRECTION)
                .onElements("p", "div", "span", "blockquote", "li", "td", "th")
                .allowAttributes("colspan", "rowspan")
                .matching(SMALL_NUMBER)
                .onElements("td", "th")
                .allowAttributes("start")
                .matching(SMALL_NUMBER)
                .onElements("ol")
                .allowUrlProtocols("http", "https", "mailto")
                .allowAttributes("href")
                .matching(TARGET)
                .onElements("a")
                .requireRelsOnLinks("noopener", "nofollow")
                .toFactory();
    }
}
