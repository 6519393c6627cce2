package com.flashafrica.support.ticketing.upload;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is taken as an attachment. As much as {@code atOnce} times {@code maxSize} is in memory.
 *
 * @param maxSize of one file
 * @param maxPerTicket of all files of one ticket together
 * @param atOnce how many are taken in at the same time
 * @param pause after which a file that stopped coming is given up
 * @param longest after which one that comes too slowly is
 * @param keepUnnamed for how long a file that no message names is kept
 * @param types media types of what files really are, whatever they are called
 * @param refusedEndings of names, by which some computer would run what is in the file
 */
@ConfigurationProperties("support.attachments")
public record AttachmentSettings(
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("100MB") DataSize maxPerTicket,
        @DefaultValue("4") int atOnce,
        @DefaultValue("20s") Duration pause,
        @DefaultValue("5m") Duration longest,
        @DefaultValue("1d") Duration keepUnnamed,
        @DefaultValue({
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "image/bmp",
                    "image/tiff",
                    "image/heic",
                    "application/pdf",
                    "text/plain",
                    "text/csv",
                    "text/tsv",
                    "text/x-log",
                    "application/json",
                    "application/rtf",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.presentation",
                    "audio/mpeg",
                    "audio/ogg",
                    "audio/vorbis",
                    "audio/opus",
                    "audio/mp4",
                    "audio/vnd.wave",
                    "video/mp4",
                    "video/webm",
                    "video/quicktime"
                })
                Set<String> types,
        @DefaultValue({
                    "exe", "dll", "com", "scr", "pif", "msi", "msp", "bat", "cmd", "ps1", "psm1",
                    "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "cpl", "lnk", "url",
                    "reg", "inf", "jar", "sh", "bash", "command", "app", "apk", "deb", "rpm", "dmg",
                    "iso", "img", "html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz",
                    "xml", "xsl", "swf", "php", "py", "pl", "rb", "docm", "xlsm", "pptm", "dotm",
                    "xltm", "potm"
                })
                Set<String> refusedEndings) {}
