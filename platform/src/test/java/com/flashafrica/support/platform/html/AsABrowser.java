package com.flashafrica.support.platform.html;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What another parser finds in sanitised HTML that should not be there. */
final class AsABrowser {
    private static final Set<String> ELEMENTS =
            Set.of(
                    "p div blockquote pre h1 h2 h3 h4 h5 h6 br hr span b strong i em u s strike del ins"
                            .concat(
                                    " sub sup small code kbd samp ul ol li dl dt dd table caption"
                                            + " thead tbody tfoot tr th td a")
                            .split(" "));
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "rel", "dir", "colspan", "rowspan", "start");

    private AsABrowser() {}

    /** Read as it is, and as it is after a browser wrote it down again, twice. */
    static Set<String> dangersIn(String html) {
        Set<String> dangers = new TreeSet<>();
        String text = html;
        for (int times = 0; times < 3; times++) {
            Document read = Jsoup.parse("<div>" + text + "</div>");
            read.outputSettings().prettyPrint(false);
            read.body().forEachNode(node -> look(node, dangers));
            if (!read.head().childNodes().isEmpty()) {
                dangers.add("something for the head");
            }
            text = read.body().html();
        }
        return dangers;
    }

    private static void look(Node node, Set<String> dangers) {
        if (node instanceof DataNode || (node instanceof Comment comment && isCode(comment))) {
            dangers.add("code: " + node.outerHtml());
        }
        if (node instanceof Element element && !element.normalName().equals("body")) {
            if (!ELEMENTS.contains(element.normalName())) {
                dangers.add("element " + element.normalName());
            }
            element.attributes().forEach(attribute -> look(element, attribute, dangers));
        }
    }

    /** The sanitiser's own, empty ones take template languages apart. */
    private static boolean isCode(Comment comment) {
        return !comment.getData().isBlank();
    }

    private static void look(Element element, Attribute attribute, Set<String> dangers) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (!ATTRIBUTES.contains(name)) {
            dangers.add("attribute " + name);
        }
        if (name.equals("href")) {
            // As browsers do, which pass over white space and control characters.
            String target =
                    attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(Locale.ROOT);
            if (!target.matches("(https?://|mailto:).*")) {
                dangers.add("link to " + target);
            }
            String rel = element.attr("rel");
            if (!rel.contains("noopener") || !rel.contains("nofollow")) {
                dangers.add("link without rel");
            }
        }
    }
}
