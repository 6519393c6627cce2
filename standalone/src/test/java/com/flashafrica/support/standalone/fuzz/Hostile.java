package com.flashafrica.support.standalone.fuzz;

import java.util.List;
import java.util.Random;

/** What nobody in good faith sends. */
final class Hostile {
    private static final List<String> TEXTS =
            List.of(
                    "",
                    " ",
                    "\t\n\r",
                    "null",
                    "NaN",
                    "-1",
                    "0",
                    "1e400",
                    "99999999999999999999999999",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "2147483648",
                    "0x10",
                    "1.5",
                    "٣",
                    "' OR '1'='1",
                    "\"; DROP TABLE x; --",
                    "${7*7}",
                    "#{7*7}",
                    "{{7*7}}",
                    "%s%n%x",
                    "<b onclick=x>",
                    "../../../../etc/passwd",
                    "..\\..\\x",
                    "file:///etc/passwd",
                    "a\0b",
                    "\0",
                    "\u0001\u0007\u001b[31m",
                    "\uFEFFx",
                    "\uFFFF\uFFFE",
                    "\uE000\uE001",
                    "\u202Etxt.exe",
                    "é̀̂̃".repeat(50),
                    "😀".repeat(40),
                    "İıſK",
                    "x".repeat(300),
                    "x".repeat(501),
                    "a,".repeat(200),
                    "(((((((((((((((((((((((((((((a+)+)+",
                    "a".repeat(100) + "!",
                    "2026-02-30T25:61:61Z",
                    "0000-00-00",
                    "+1000000000-12-31T23:59:59.999999999Z",
                    "-999999999-01-01T00:00:00Z",
                    "9999-12-31T23:59:59.999999999Z",
                    "0001-01-01T00:00:00Z",
                    "Africa/Nowhere",
                    "GMT+99:99",
                    "../UTC",
                    "$where",
                    "{\"$gt\":\"\"}",
                    "_id",
                    "__proto__",
                    "true",
                    "*",
                    "%00",
                    "%2e%2e%2f",
                    "eyJhIjoxfQ",
                    "e30",
                    "bnVsbA",
                    "W10");

    private Hostile() {}

    static String text(Random random) {
        String text = pick(random, TEXTS);
        return random.nextInt(8) == 0 ? text + pick(random, TEXTS) : text;
    }

    static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
