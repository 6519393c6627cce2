package com.flashafrica.support.ticketing.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "écran.png, écran.png",
        "报告 (1).pdf, 报告 (1).pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\awa\\a.txt, a.txt",
        "/abs/file.txt, file.txt",
        ".htaccess, htaccess",
        "a.txt..., a.txt",
        "'a.txt . ', a.txt",
        "a\u0000b.txt, a_b.txt",
        "photo\u202Egpj.exe, photo_gpj.exe",
        "a\uD800b.txt, a_b.txt",
        "a\uE000b.txt, a_b.txt",
        "a<b>|?*.txt, a_b____.txt",
        "'a\"b.txt', a_b.txt",
        "a:stream.txt, a_stream.txt",
        "%2e%2e%2fpasswd, %2e%2e%2fpasswd"
    })
    void a_name_is_the_last_part_of_a_path_without_what_does_harm(String said, String clean) {
        assertThat(FileName.clean(said)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "/", "a/", "..\\", ". . ."})
    void nothing_may_be_left_of_it(String said) {
        assertThat(FileName.clean(said)).isNull();
    }

    @Test
    void a_long_name_keeps_its_ending() {
        String clean = FileName.clean("é".repeat(300) + ".pdf");
        assertThat(clean).endsWith("é.pdf").hasSize(200);
        assertThat(FileName.clean("😀".repeat(300))).isEqualTo("😀".repeat(200));
        assertThat(FileName.clean("a." + "b".repeat(300))).hasSize(200);
    }

    @Test
    void no_name_begins_another_header() {
        assertThat(FileName.clean("a\r\nSet-Cookie: x.txt")).isEqualTo("a__Set-Cookie_ x.txt");
    }

    @Test
    void an_ending_is_what_computers_take_for_it() {
        assertThat(FileName.ending("Invoice.PDF.EXE")).isEqualTo("exe");
        assertThat(FileName.ending("none")).isEmpty();
    }
}
