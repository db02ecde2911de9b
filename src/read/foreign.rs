//! Tells what else a file is that was sent under a spreadsheet's name, by more than letters with which a table of text may
//! begin too. Will not look into a container.

use super::csv::{beginning, looks_like_text};
use super::markup::{is_web_page, is_xml, strip_word};
use crate::cells::Kind;

/// Beginnings that no text has.
const BINARY: [(&[u8], Kind); 4] = [
    (b"\x89PNG\r\n\x1a\n", Kind::Picture),
    (b"Rar!\x1a\x07", Kind::Archive),
    (b"7z\xbc\xaf\x27\x1c", Kind::Archive),
    (b"\x1f\x8b\x08", Kind::Gzip),
];

/// Lines of which a SYLK file is made begin with one of these.
const SYLK_RECORDS: [&str; 9] = ["P", "F", "B", "C", "O", "W", "NN", "NE", "NU"];

/// What the bytes are that is no spreadsheet; none where they may be text or are nothing that is known.
pub(super) fn foreign(bytes: &[u8]) -> Option<Kind> {
    if let Some((_, kind)) = BINARY.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Some(*kind);
    }
    if is_jpeg(bytes) || is_gif(bytes) || is_bitmap(bytes) {
        return Some(Kind::Picture);
    }
    if is_old_excel(bytes) {
        return Some(Kind::OldExcel);
    }
    let text = beginning(bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if is_pdf(text) {
        Some(Kind::Pdf)
    } else if is_rtf(text) {
        Some(Kind::Rtf)
    } else if is_web_page(text, bytes) {
        Some(Kind::WebPage)
    } else if is_xml(text) {
        Some(Kind::Xml)
    } else if is_sylk(text) {
        Some(Kind::Sylk)
    } else {
        None
    }
}

/// Whether the bytes are an archive, or what is left of one.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    let begins = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"].iter().any(|start| bytes.starts_with(*start));
    begins || bytes.starts_with(b"PK") && !looks_like_text(bytes)
}

/// The marker of its beginning, and that of a segment.
fn is_jpeg(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xD8, 0xFF, segment, ..] if *segment >= 0xC0)
}

/// A version, and then a size and flags, which are no letters.
fn is_gif(bytes: &[u8]) -> bool {
    let is_letter = |byte: &u8| *byte >= b' ' || matches!(byte, b'\t' | b'\r' | b'\n');
    (bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a"))
        && bytes.get(6..13).is_some_and(|header| !header.iter().all(is_letter))
}

/// A Windows bitmap: its header repeats the size of the file.
fn is_bitmap(bytes: &[u8]) -> bool {
    let size = bytes.get(2..6).map(|size| u32::from_le_bytes([size[0], size[1], size[2], size[3]]) as usize);
    bytes.starts_with(b"BM") && size.is_some_and(|size| size.abs_diff(bytes.len()) < 4096)
}

/// A BIFF stream without the OLE container (Excel 2 to 4): the record BOF with one of its lengths.
fn is_old_excel(bytes: &[u8]) -> bool {
    let [0x09, 0x00 | 0x02 | 0x04 | 0x08, low, high, _, ..] = bytes else { return false };
    matches!(u16::from_le_bytes([*low, *high]), 4 | 6 | 8 | 16)
}

/// A version, and then the end of the line: a file may go on in letters for long.
fn is_pdf(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("%PDF-") else { return false };
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == '%')
}

fn is_rtf(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("{\\rtf") else { return false };
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.is_empty() || rest.starts_with(['\\', '{', '}', ' ', '\r', '\n'])
}

/// The record ID, and a line behind it that is a record too.
fn is_sylk(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().is_some_and(|line| strip_word(line, "id;p").is_some());
    let is_record = |line: &str| {
        let (name, rest) = line.split_once(';').unwrap_or((line, ""));
        name == "E" && rest.is_empty()
            || SYLK_RECORDS.contains(&name) && rest.starts_with(|c: char| c.is_ascii_uppercase())
    };
    first && lines.next().is_some_and(is_record)
}

#[cfg(test)]
mod tests {
    use super::super::container::sniff;
    use super::*;
    use crate::cells::{Damage, Format, Refusal};

    /// Bytes as no text has them.
    const NOISE: &[u8] = b"\x00\x01\x02\x03\x05\x06\x0e\x0f\x10\x80\x00\x00\x11\x12\x00\x13";

    fn with_noise(start: &[u8]) -> Vec<u8> {
        [start, &NOISE.repeat(20)].concat()
    }

    fn utf16(text: &str) -> Vec<u8> {
        [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
    }

    #[test]
    fn a_table_of_text_is_csv_whatever_letters_it_begins_with() {
        let starts = [
            "PKK",
            "PK",
            "PK1",
            "PKH;Desa",
            "BM",
            "BMKG",
            "GIF8",
            "GIF89a",
            "GIF87a",
            "ID;P",
            "ID;Perangkat Daerah",
            "id;pemda",
            "ID;PWXL",
            "%PDF",
            "%PDF-1.4;x",
            "{\\rtf",
            "{\\rtf1;x",
            "Rar!",
            "7z",
            "<html5>",
            "\"<html>\"",
            "<html>",
            "<htmlx>",
            "Halaman <html>",
            "Tabel <table>",
            "<?xml",
            "<?xml;",
            "<workbook",
            "<workbookx>",
            "<p>",
            "<tabel>",
            "<doctype>",
            "<!-- catatan -->",
            "MIME-Version",
            "MIME-Version: 1.0",
            "C;Y1",
            "\t",
            "\u{2030}PNG",
            "\u{ff}\u{d8}\u{ff}",
        ];
        for start in starts {
            let text =
                format!("{start};Kegiatan;Anggaran\n1;Sosialisasi <html> dan <table>;2500000\n2;Uji coba;15000000\n");
            for bytes in [text.clone().into_bytes(), format!("\u{feff}{text}").into_bytes(), utf16(&text)] {
                assert_eq!(sniff(&bytes), Ok(Format::Csv), "{start:?}");
            }
            let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
            assert_eq!(sniff(&latin), Ok(Format::Csv), "{start:?} in Windows-1252");
        }
    }

    #[test]
    fn foreign_formats_are_told_by_more_than_their_first_letters() {
        let cases: [(&[u8], Kind); 13] = [
            (b"%PDF-1.7\r%\xe2\xe3\xcf\xd3\r\n1 0 obj", Kind::Pdf),
            (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", Kind::Pdf),
            (b"{\\rtf1\\ansi\\deff0 Rencana; aksi}", Kind::Rtf),
            (b"{\\rtf\\ansi Rencana}", Kind::Rtf),
            (b"<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", Kind::Xml),
            (b"<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", Kind::Xml),
            (b"<!-- a -->\n<office:document office:version=\"1.2\">", Kind::Xml),
            (b"ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K\"No\"\r\nE\r\n", Kind::Sylk),
            (b"ID;PSCALC3\nB;Y2;X2\nC;Y1;X1;K1\nE\n", Kind::Sylk),
            (b"\x09\x00\x04\x00\x02\x00\x10\x00\x00\x00\x00\x00", Kind::OldExcel),
            (b"\x09\x02\x06\x00\x00\x00\x10\x00\x00\x00\x00\x00", Kind::OldExcel),
            (b"\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00\x00\x00", Kind::OldExcel),
            (b"\x01\x02\x03\x04\x05", Kind::Unknown),
        ];
        for (bytes, kind) in cases {
            assert_eq!(sniff(bytes), Err(Refusal::NotSpreadsheet(kind)), "{:?}", String::from_utf8_lossy(bytes));
        }
        let binary: [(&[u8], Kind); 8] = [
            (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR", Kind::Picture),
            (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00", Kind::Picture),
            (b"GIF89a\x01\x00\x01\x00\x80\x00\x00", Kind::Picture),
            (b"BM\x4a\x01\x00\x00\x00\x00\x00\x00", Kind::Picture),
            (b"Rar!\x1a\x07\x00", Kind::Archive),
            (b"Rar!\x1a\x07\x01\x00", Kind::Archive),
            (b"7z\xbc\xaf\x27\x1c\x00\x04", Kind::Archive),
            (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", Kind::Gzip),
        ];
        for (start, kind) in binary {
            let bytes = with_noise(start);
            assert_eq!(sniff(&bytes), Err(Refusal::NotSpreadsheet(kind)), "{:?}", String::from_utf8_lossy(start));
        }
    }

    #[test]
    fn an_archive_is_told_even_where_only_its_beginning_is_left() {
        let rest: [&[u8]; 5] =
            [b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08PK\x03\x04", b"PK\x03\x04\x14\x00", b"PK\x00\x00"];
        for bytes in rest {
            assert_eq!(sniff(bytes), Err(Refusal::Damaged(Damage::Archive)), "{bytes:?}");
        }
        assert_eq!(sniff(&with_noise(b"PKK")), Err(Refusal::Damaged(Damage::Archive)));
    }
}
