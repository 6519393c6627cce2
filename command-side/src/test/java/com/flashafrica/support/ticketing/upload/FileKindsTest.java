package com.flashafrica.support.ticketing.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.flashafrica.support.platform.web.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FileKindsTest {
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Map<String, byte[]> FILES =
            Map.of(
                    "png", hex("89504e470d0a1a0a0000000d4948445200000001000000010806000000"),
                    "jpeg", hex("ffd8ffe000104a46494600010100000100010000"),
                    "pdf", text("%PDF-1.7\n1 0 obj\n"),
                    "text", text("Bonjour, ça va ?\n"),
                    "html", text("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                    "svg", text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>"),
                    "exe", hex("4d5a90000300000004000000ffff0000b800000000000000"),
                    "elf", hex("7f454c4602010100000000000000000002003e0001000000"),
                    "noise", hex("00010203fffefd80817f00ff00ee00dd"),
                    "docx", zip("[Content_Types].xml", "word/document.xml"));

    private final FileKinds kinds =
            new FileKinds(
                    new Binder(new MapConfigurationPropertySource(Map.of()))
                            .bindOrCreate("support.attachments", AttachmentSettings.class));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "png, a.png, image/png, image/png",
                "png, -, -, image/png",
                "png, a.txt, application/octet-stream, image/png",
                "png, a, image/png; name=x, image/png",
                "jpeg, a.jpg, image/jpg, image/jpeg",
                "pdf, a.pdf, application/pdf, application/pdf",
                "text, a.txt, text/plain;charset=utf-8, text/plain",
                "text, a.csv, -, text/csv",
                "text, -, text/csv, text/csv",
                "text, a.log, text/plain, text/x-log",
                "text, a.json, application/json, application/json",
                "docx, a.docx, -, " + DOCX,
                "docx, -, " + DOCX + ", " + DOCX
            })
    void a_file_is_what_is_in_it_told_more_exactly_by_its_name_or_type(
            String file, @Nullable String name, @Nullable String declared, String kind) {
        assertThat(kinds.of(content(file), name, declared)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "html, a.html, text/html",
                "html, a.txt, text/plain",
                "html, a.png, image/png",
                "svg, a.svg, image/svg+xml",
                "svg, a.png, image/png",
                "exe, a.png, image/png",
                "exe, setup.exe, application/octet-stream",
                "elf, a.txt, text/plain",
                "png, a.png, image/jpeg",
                "png, a.png, text/html",
                "text, a.txt, image/png",
                "text, a.txt, text/html",
                "text, a.bat, text/plain",
                "text, invoice.pdf.js, text/plain",
                "text, a.hta, -",
                "text, a.svg, -",
                "text, a.py, -",
                "noise, a.png, image/png",
                "noise, -, -",
                "docx, a.docm, -",
                "docx, a.zip, application/zip",
                "docx, a.jar, application/java-archive",
                "png, a.png, nonsense",
                "png, a.png, ''",
                "png, a.png, image/*"
            })
    void what_it_is_not_or_what_is_not_taken_is_refused(
            String file, @Nullable String name, @Nullable String declared) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> kinds.of(content(file), name, declared))
                .satisfies(
                        refused -> assertThat(refused.problem().status().value()).isEqualTo(415));
    }

    @Test
    void what_begins_as_text_may_go_on_as_it_likes() {
        assertThat(kinds.of(text("x".repeat(1_000_000)), null, null)).isEqualTo("text/plain");
    }

    private static byte[] content(String file) {
        byte[] content = FILES.get(file);
        if (content == null) {
            throw new AssertionError(file);
        }
        return content;
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
