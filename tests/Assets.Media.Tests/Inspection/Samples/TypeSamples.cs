using System.Text;
using Assets.Media.Inspection;

namespace Assets.Media.Tests.Inspection.Samples;

/// <summary>At least one file of every type that is recognized by content.</summary>
internal static class TypeSamples
{
    private const string Markup = "file looks for other signs of markup; what a browser may run must be found";

    public static IReadOnlyList<TypeSample> All { get; } =
    [.. Images(), .. Media(), .. Documents(), .. Others(), .. Texts()];

    private static IEnumerable<TypeSample> Images() =>
        [
            new(ImageTypes.Png, Pictures.Png),
            new(ImageTypes.Jpeg, Pictures.Jpeg),
            new(ImageTypes.Gif, Pictures.Gif),
            new(ImageTypes.WebP, Pictures.LossyWebP),
            new(ImageTypes.Avif, Pictures.Avif),
            new(ImageTypes.Heic, Bytes.Ftyp("heic", "mif1", "heic")),
            new("heif with a general brand", "image/heic", Bytes.Ftyp("mif1", "mif1", "heic")),
            new("avif with a general brand", "image/avif", Bytes.Ftyp("mif1", "mif1", "avif")),
            new(ImageTypes.Jxl, Bytes.Of("\0\0\0\u000CJXL \u000D\u000A\u0087\u000A", 64)),
            new(ImageTypes.Jp2, Bytes.Of("\0\0\0\u000CjP  \u000D\u000A\u0087\u000A\0\0\0\u0014ftypjp2 ", 64)),
            new(ImageTypes.Tiff, Bytes.Of("II*\0\u0008\0\0\0", 64)),
            new(
                ImageTypes.Bmp,
                Bytes.Of("BM\u0046\0\0\0\0\0\0\0\u0036\0\0\0\u0028\0\0\0\u0002\0\0\0\u0002\0\0\0\u0001\0\u0018\0", 70)
            ),
            new(
                ImageTypes.Icon,
                Bytes.Of("\0\0\u0001\0\u0001\0\u0010\u0010\0\0\u0001\0\u0020\0\u0068\u0004\0\0\u0016\0\0\0", 64)
            ),
            new(ImageTypes.Photoshop, Bytes.Of("8BPS\0\u0001\0\0\0\0\0\0\0\u0003", 64)),
        ];

    private static IEnumerable<TypeSample> Media() =>
        [
            new(MediaTypes.Mp4, Bytes.Ftyp("isom", "isom", "mp41")),
            new("mp4 version 2", "video/mp4", Bytes.Ftyp("mp42", "mp41", "isom")),
            new(MediaTypes.M4a, Bytes.Ftyp("M4A ", "M4A ", "mp42")),
            new(MediaTypes.QuickTime, Bytes.Ftyp("qt  ", "qt  ")),
            new(MediaTypes.ThreeGp, Bytes.Ftyp("3gp4", "3gp4")),
            new(MediaTypes.WebM, Bytes.Ebml("webm")),
            new(MediaTypes.Matroska, Bytes.Ebml("matroska")),
            new(
                MediaTypes.Ogg,
                Bytes.Of("OggS\0\u0002\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\u0001\u001E\u0001vorbis", 128)
            ),
            new(MediaTypes.Mp3, Bytes.Of("ID3\u0003\0\0\0\0\0\0", 64)),
            new("mp3 without a tag", "audio/mpeg", Bytes.Mp3()),
            new(MediaTypes.Aac, Bytes.Aac()),
            new(MediaTypes.Flac, Bytes.Of("fLaC\0\0\0\u0022", 64)),
            new(MediaTypes.Wave, Bytes.Of("RIFF\u0024\0\0\0WAVEfmt \u0010\0\0\0\u0001\0\u0001\0", 64)),
            new(MediaTypes.Aiff, Bytes.Of("FORM\0\0\0\u002EAIFFCOMM", 64)),
            new(MediaTypes.Basic, Bytes.Of(".snd\0\0\0\u0018\0\0\0\0\0\0\0\u0001\0\0\u001F\u0040\0\0\0\u0001", 64)),
            new(MediaTypes.Midi, Bytes.Of("MThd\0\0\0\u0006\0\u0001\0\u0001\0\u0060MTrk", 64)),
            new(MediaTypes.Avi, Bytes.Of("RIFF\u0024\0\0\0AVI LIST", 64)),
            new(MediaTypes.Mpeg, Bytes.Of("\0\0\u0001\u00BA\u0044\0\u0004\0\u0004\u0001", 64)),
            new(MediaTypes.FlashVideo, Bytes.Of("FLV\u0001\u0005\0\0\0\u0009", 64)),
            new(
                MediaTypes.Asf,
                Bytes.Of("\u0030\u0026\u00B2\u0075\u008E\u0066\u00CF\u0011\u00A6\u00D9\0\u00AA\0\u0062\u00CE\u006C", 64)
            ),
        ];

    private static IEnumerable<TypeSample> Documents() =>
        [
            new(DocumentTypes.Pdf, Bytes.Of("%PDF-1.7\n1 0 obj\n")),
            new(DocumentTypes.PostScript, Bytes.Of("%!PS-Adobe-3.0\n%%Pages: 1\n")),
            new(DocumentTypes.RichText, Bytes.Of("{\\rtf1\\ansi text}")),
            new(DocumentTypes.CompoundFile, Bytes.Of("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", 1536)),
            new(DocumentTypes.Docx, Bytes.Office("word/document.xml")),
            new(DocumentTypes.Xlsx, Bytes.Office("xl/workbook.xml")),
            new(DocumentTypes.Pptx, Bytes.Office("ppt/presentation.xml")),
            new(DocumentTypes.Macros, Bytes.Office("word/vbaProject.bin")),
            new(DocumentTypes.Odt, Bytes.Announced("application/vnd.oasis.opendocument.text")),
            new(DocumentTypes.Ods, Bytes.Announced("application/vnd.oasis.opendocument.spreadsheet")),
            new(DocumentTypes.Odp, Bytes.Announced("application/vnd.oasis.opendocument.presentation")),
            new(DocumentTypes.Odg, Bytes.Announced("application/vnd.oasis.opendocument.graphics")),
            new(DocumentTypes.Epub, Bytes.Announced("application/epub+zip")),
            new(DocumentTypes.Kmz, Bytes.Zip(("doc.kml", "<kml/>"))),
            new(DocumentTypes.Usdz, Bytes.Zip(("scene.usdc", "x"))),
            new(DocumentTypes.Glb, Bytes.Of("glTF\u0002\0\0\0\u0040\0\0\0", 64)),
            new(DocumentTypes.Sqlite, Bytes.Of("SQLite format 3\0\u0010\0\u0001\u0001\0\u0040\u0020\u0020", 512)),
        ];

    private static IEnumerable<TypeSample> Others() =>
        [
            new(ArchiveTypes.Zip, Bytes.Zip(("a.txt", "a"))),
            new("empty zip", "application/zip", Bytes.Of("PK\u0005\u0006", 22)),
            new(ArchiveTypes.Gzip, Bytes.Gzip()),
            new(ArchiveTypes.Bzip2, Bytes.Of("BZh91AY&SY", 64)),
            new(ArchiveTypes.Xz, Bytes.Of("\u00FD7zXZ\0\0\u0004", 64)),
            new(ArchiveTypes.Zstandard, Bytes.Of("\u0028\u00B5\u002F\u00FD\u0004", 64)),
            new(ArchiveTypes.SevenZip, Bytes.Of("7z\u00BC\u00AF\u0027\u001C\0\u0004", 64)),
            new(ArchiveTypes.Rar, Bytes.Of("Rar!\u001A\u0007\u0001\0", 64)),
            new(ArchiveTypes.Tar, Bytes.Tar()),
            new(
                ArchiveTypes.Cabinet,
                Bytes.Of("MSCF\0\0\0\0\u0040\0\0\0\0\0\0\0\u002C\0\0\0\0\0\0\0\u0003\u0001\u0001\0\u0001\0", 64)
            ),
            new(FontTypes.Woff, Bytes.Of("wOFF\0\u0001\0\0", 64)),
            new(FontTypes.Woff2, Bytes.Of("wOF2\0\u0001\0\0", 64)),
            new(FontTypes.TrueType, Bytes.Of("\0\u0001\0\0\0\u000A\0\u0080\0\u0003\0\u0020OS/2", 64)),
            new(FontTypes.OpenType, Bytes.Of("OTTO\0\u000A\0\u0080\0\u0003\0\u0020CFF ", 64)),
            new(FontTypes.Collection, Bytes.Of("ttcf\0\u0001\0\0\0\0\0\u0002", 64)),
            new(ExecutableTypes.Windows, Bytes.Of("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00FF\u00FF\0\0", 256)),
            new(
                ExecutableTypes.Elf,
                Bytes.Of("\u007F" + "ELF\u0002\u0001\u0001\0\0\0\0\0\0\0\0\0\u0002\0\u003E\0\u0001\0\0\0", 256)
            ),
            new(
                ExecutableTypes.MachO,
                Bytes.Of("\u00CF\u00FA\u00ED\u00FE\u0007\0\0\u0001\u0003\0\0\0\u0002\0\0\0", 256)
            ),
            new(
                "mach-o for two processors",
                "application/x-mach-binary",
                Bytes.Of("\u00CA\u00FE\u00BA\u00BE\0\0\0\u0002", 256)
            ),
            new(ExecutableTypes.JavaClass, Bytes.Of("\u00CA\u00FE\u00BA\u00BE\0\0\0\u0034\0\u0010", 64)),
            new(ExecutableTypes.Jar, Bytes.Zip(("META-INF/MANIFEST.MF", "Manifest-Version: 1.0"), ("A.class", "x"))),
            new(ExecutableTypes.Apk, Bytes.Zip(("AndroidManifest.xml", "x"), ("classes.dex", "x"))),
            new(ExecutableTypes.Dex, Bytes.Of("dex\n035\0", 128)),
            new(ExecutableTypes.Wasm, Bytes.Of("\0asm\u0001\0\0\0", 64)),
            new(
                ExecutableTypes.Shortcut,
                Bytes.Of("\u004C\0\0\0\u0001\u0014\u0002\0\0\0\0\0\u00C0\0\0\0\0\0\0\u0046", 128)
            ),
            new(ExecutableTypes.CompiledHelp, Bytes.Of("ITSF\u0003\0\0\0\u0060\0\0\0\u0001\0\0\0", 128)),
            new(
                ExecutableTypes.Debian,
                Bytes.Of("!<arch>\ndebian-binary   1410122664  0     0     100644  4         `\n2.0\n")
            ),
            new(ExecutableTypes.Rpm, Bytes.Of("\u00ED\u00AB\u00EE\u00DB\u0003\0\0\0\0\u0001", 128)),
            new(ExecutableTypes.ChromeExtension, Bytes.Of("Cr24\u0003\0\0\0", 64)),
            new(ExecutableTypes.Flash, Bytes.Of("FWS\u0006\u0040\0\0\0", 64)),
            new("compressed flash", "application/x-shockwave-flash", Bytes.Of("CWS\u000A\u0040\0\0\0\u0078\u009C", 64)),
        ];

    private static IEnumerable<TypeSample> Texts() =>
        [
            new(TextTypes.Plain, Bytes.Of("Plain text.\nIn two lines.\n")),
            new("utf-16 text", "text/plain", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Text in UTF-16.")]),
            new("utf-8 text", "text/plain", Encoding.UTF8.GetBytes("Größe, naïve, 日本語\n")),
            new(TextTypes.WebVtt, Bytes.Of("WEBVTT\n\n00:01.000 --> 00:04.000\nText\n")),
            new(TextTypes.Calendar, Bytes.Of("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n")),
            new(TextTypes.Contact, Bytes.Of("BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n")),
            new(TextTypes.Html, Bytes.Of("<!DOCTYPE html><html><body></body></html>")),
            new("html after a comment", "text/html", Bytes.Of("\n  <!-- a comment --> <ScRiPt>alert(1)</script>")),
            new("html after a mark", "text/html", Bytes.Of("\u00EF\u00BB\u00BF<body onload=alert(1)>")),
            new("html in utf-16", "text/html", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html><script>1</script>")]),
            new("image tag", "text/html", Bytes.Of("<img src=x onerror=alert(1)>")),
            new("comment only", "text/html", Bytes.Of("<!-- no end <script>alert(1)</script>")),
            new(TextTypes.Xhtml, Bytes.Of("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>")),
            new(TextTypes.Svg, Bytes.Of("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")),
            new("svg after all that may come before", "image/svg+xml", Bytes.Of(SvgWithProlog)),
            new("svg with a prefix", "image/svg+xml", Bytes.Of("<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"/>")),
            new(TextTypes.Xml, Bytes.Of("<?xml version=\"1.0\"?><note/>")),
            new(
                "xml without a declaration",
                "application/xml",
                Bytes.Of("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>")
            ),
            new(
                TextTypes.Mhtml,
                Bytes.Of("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n")
            ),
            new(
                TextTypes.Mail,
                Bytes.Of("Return-Path: <a@example.com>\r\nFrom: a@example.com\r\nSubject: x\r\n\r\ntext")
            ),
            new(ExecutableTypes.Script, Bytes.Of("#!/bin/sh\necho 1\n")),
            new("python", "text/x-shellscript", Bytes.Of("#!/usr/bin/env python3\nprint(1)\n")),
            new(ExecutableTypes.Batch, Bytes.Of("@echo off\r\ndir\r\n")),
            new(ExecutableTypes.Php, Bytes.Of("<?php echo 1; ?>")),
        ];

    private const string SvgWithProlog =
        "\u00EF\u00BB\u00BF<?xml version=\"1.0\"?>\n<!-- c -->\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<?xml-stylesheet href=\"a\"?>\n<svg/>";
}
