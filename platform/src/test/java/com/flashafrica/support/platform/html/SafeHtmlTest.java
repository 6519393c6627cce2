package com.flashafrica.support.platform.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** HTML from outside, as it is shown. */
class SafeHtmlTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <p>Hello <b>you</b></p> | <p>Hello <b>you</b></p>
                    <ul><li>one<li>two</ul> | <ul><li>one</li><li>two</li></ul>
                    <p dir="rtl">سلام</p> | <p dir="rtl">سلام</p>
                    <h1>A</h1><hr><br> | <h1>A</h1><hr /><br />
                    <table><tr><td colspan="2">x</td></tr></table> | <table><tbody><tr><td colspan="2">x</td></tr></tbody></table>
                    <div class="x" id="y" style="color:red">z</div> | <div>z</div>
                    <img src="https://evil.example/pixel.gif">seen | seen
                    <ol start="3"><li>c</li></ol> | <ol start="3"><li>c</li></ol>
                    a < b && c > d | a &lt; b &amp;&amp; c &gt; d
                    <p>open <b>bold | <p>open <b>bold</b></p>
                    <style>p{color:red}</style>text | text
                    <script>alert(1)</script>text | text
                    """)
    void formatting_stays_and_all_else_goes(String html, String shown) {
        assertThat(SafeHtml.of(html)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a?b=c",
        "http://example.org",
        "mailto:awa@example.org",
        "HTTPS://EXAMPLE.ORG/"
    })
    void a_link_goes_where_it_says_and_takes_nothing_along(String target) {
        String shown = SafeHtml.of("<a href=\"" + target + "\" onclick=\"x()\">there</a>");
        assertThat(shown).containsIgnoringCase("href=\"").contains("noopener").contains("nofollow");
        assertThat(shown).doesNotContain("onclick");
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "java&#10;script:alert(1)",
        "&#x6A;avascript:alert(1)",
        "&#0000106avascript:alert(1)",
        "javascript&colon;alert(1)",
        "&#1;javascript:alert(1)",
        "' javascript:alert(1)'",
        "vbscript:msgbox(1)",
        "'data:text/html,<script>alert(1)</script>'",
        "data:text/html;base64,PHNjcmlwdD4=",
        "file:///etc/passwd",
        "blob:https://x/1",
        "//evil.example/x",
        "/api/v1/auth/logout",
        "?delete=1",
        "#x",
        "ftp://example.org",
        "https:javascript:alert(1)",
        "view-source:https://x",
        "intent://scan/#Intent;end"
    })
    void a_link_to_anything_else_is_none(String target) {
        assertThat(SafeHtml.of("<a href=\"" + target + "\">there</a>")).isEqualTo("there");
    }

    static Stream<String> attacks() throws IOException {
        try (var corpus = SafeHtmlTest.class.getResourceAsStream("attacks.txt")) {
            Assertions.assertNotNull(corpus);
            return new String(corpus.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("# "))
                            .map(SafeHtmlTest::unescaped)
                            .toList()
                            .stream();
        }
    }

    /** The corpus is one attack a line. */
    private static String unescaped(String line) {
        return line.replace("\\0", "\0").replace("\\n", "\n").replace("\\t", "\t");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_comes_to_nothing(String attack) {
        String shown = SafeHtml.of(attack);
        assertThat(AsABrowser.dangersIn(shown)).as(shown).isEmpty();
        assertThat(SafeHtml.of(shown))
                .as("sanitised once more")
                .satisfies(again -> assertThat(AsABrowser.dangersIn(again)).isEmpty());
    }

    /** Pieces of attacks put together at random, and torn at random places. */
    @Test
    void nor_do_ten_thousand_mixtures_of_them() throws IOException {
        List<String> corpus = attacks().toList();
        Random random = new Random(20261125);
        for (int i = 0; i < 10_000; i++) {
            StringBuilder mixture = new StringBuilder();
            for (int pieces = 1 + random.nextInt(5); pieces > 0; pieces--) {
                String piece = corpus.get(random.nextInt(corpus.size()));
                int from = random.nextInt(piece.length());
                mixture.append(piece, random.nextBoolean() ? 0 : from, piece.length());
                if (random.nextInt(4) == 0) {
                    mixture.setLength(random.nextInt(mixture.length() + 1));
                }
            }
            String shown = SafeHtml.of(mixture.toString());
            assertThat(AsABrowser.dangersIn(shown)).as("%s became %s", mixture, shown).isEmpty();
        }
    }

    static Stream<String> monsters() {
        List<String> monsters = new ArrayList<>();
        for (String piece :
                List.of(
                        "<div>",
                        "<",
                        "<a",
                        "<a href=\"",
                        "<!--",
                        "&",
                        "&#",
                        "<b><i>",
                        "</b>",
                        "<table><tr><td>",
                        "<p",
                        "<svg>",
                        "<![CDATA[",
                        "<script>",
                        "<a href='https://x/' x=",
                        "\0",
                        "{{",
                        "<li><ul>",
                        "<select><option>",
                        "<a href=https://x/>",
                        "<b x=\"y\" ",
                        "\"'`=",
                        "<title>",
                        "<font><a>")) {
            monsters.add(piece.repeat(200_000 / piece.length()));
        }
        monsters.add("<".repeat(19_999) + "a".repeat(380_000));
        monsters.add("x".repeat(5_000_000));
        return monsters.stream();
    }

    @ParameterizedTest
    @MethodSource("monsters")
    void a_monster_is_done_with_in_no_time(String monster) {
        String shown = Assertions.assertTimeout(Duration.ofSeconds(5), () -> SafeHtml.of(monster));
        assertThat(shown.length()).isLessThan(10 * monster.length() + 100);
    }

    @Test
    void nesting_ends_somewhere() {
        String shown = SafeHtml.of("shallow" + "<div>".repeat(10_000));
        assertThat(shown).startsWith("shallow<div>").endsWith("</div>");
        assertThat(shown.split("<div>", -1).length).isLessThan(400);
    }

    /** Or else the tests above would look for nothing. */
    @Test
    void the_attacks_are_some() throws IOException {
        List<String> attacks = attacks().toList();
        assertThat(attacks).hasSizeGreaterThan(150);
        assertThat(attacks.stream().filter(one -> !AsABrowser.dangersIn(one).isEmpty()))
                .hasSizeGreaterThan(attacks.size() * 3 / 4);
    }
}
