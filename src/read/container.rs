//! Tells a file's format from its bytes and its container, and refuses what is locked, inflated or no spreadsheet.
//! Will not read any sheet.

use std::io::{Cursor, Read};

use super::foreign::{foreign, is_zip};
use crate::cells::{Damage, Format, Kind, Refusal};
use crate::config::settings::Limits;

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The format of the bytes.
///
/// # Errors
/// A refusal when they are locked or no spreadsheet.
pub fn sniff(bytes: &[u8]) -> Result<Format, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Damaged(Damage::Empty));
    }
    if bytes.starts_with(OLE) {
        return sniff_ole(bytes);
    }
    if is_zip(bytes) {
        return sniff_zip(bytes);
    }
    if let Some(kind) = foreign(bytes) {
        return Err(Refusal::NotSpreadsheet(kind));
    }
    if super::csv::looks_like_text(bytes) {
        return Ok(Format::Csv);
    }
    Err(Refusal::NotSpreadsheet(Kind::Unknown))
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

fn sniff_ole(bytes: &[u8]) -> Result<Format, Refusal> {
    let roots = super::ole::root_names(bytes);
    // In a damaged container a name found anywhere is the best guess; elsewhere it may be that of an embedded object.
    let has = |wanted: &str| match &roots {
        Some(names) => names.iter().any(|name| name.eq_ignore_ascii_case(wanted)),
        None => contains(bytes, &utf16(wanted)),
    };
    if has("EncryptedPackage") || has("EncryptionInfo") || xls_is_locked(bytes) {
        return Err(Refusal::Password);
    }
    let is_workbook = roots.is_some() && (has("Workbook") || has("Book"));
    if !is_workbook && has("WordDocument") {
        return Err(Refusal::NotSpreadsheet(Kind::Word));
    }
    if !is_workbook && has("PowerPoint Document") {
        return Err(Refusal::NotSpreadsheet(Kind::PowerPoint));
    }
    Ok(Format::Xls)
}

/// Whether the stream of an xls carries the record FILEPASS (0x2F) among the first records after BOF.
fn xls_is_locked(bytes: &[u8]) -> bool {
    let starts = (512..bytes.len().saturating_sub(8)).step_by(64);
    for start in starts {
        let head = &bytes[start..start + 4];
        let is_bof = head[0] == 0x09 && head[1] == 0x08 && matches!(u16::from_le_bytes([head[2], head[3]]), 8 | 16);
        if is_bof
            && bytes[start + 5] <= 6
            && matches!(u16::from_le_bytes([bytes[start + 6], bytes[start + 7]]), 5 | 0x10)
        {
            return has_file_pass(&bytes[start..]);
        }
    }
    false
}

fn has_file_pass(mut stream: &[u8]) -> bool {
    for _ in 0..12 {
        let [id_low, id_high, len_low, len_high, rest @ ..] = stream else { return false };
        let (id, len) = (u16::from_le_bytes([*id_low, *id_high]), u16::from_le_bytes([*len_low, *len_high]));
        match id {
            0x2F => return true,
            0x0A => return false,
            _ => {}
        }
        let Some(next) = rest.get(usize::from(len)..) else { return false };
        stream = next;
    }
    false
}

fn sniff_zip(bytes: &[u8]) -> Result<Format, Refusal> {
    let damaged = |_| Refusal::Damaged(Damage::Archive);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let names: Vec<String> =
        zip.file_names().filter_map(Result::ok).map(|name| name.replace('\\', "/").to_lowercase()).collect();
    let has = |wanted: &str| names.iter().any(|name| name == wanted || name.ends_with(&format!("/{wanted}")));
    if has("content.xml") && !has("[content_types].xml") {
        let locked = zip.by_name("META-INF/manifest.xml").ok().is_some_and(|mut part| {
            let mut text = Vec::new();
            let read = part.by_ref().take(1 << 20).read_to_end(&mut text).is_ok();
            read && contains(&text, b"encryption-data")
        });
        if locked {
            return Err(Refusal::Password);
        }
        let kind = mimetype(&mut zip);
        if kind.contains("opendocument") && !kind.contains("spreadsheet") {
            return Err(Refusal::NotSpreadsheet(Kind::OpenDocument));
        }
        return Ok(Format::Ods);
    }
    if has("word/document.xml") {
        return Ok(Format::Docx);
    }
    if names.iter().any(|name| name.starts_with("word/")) {
        return Err(Refusal::NotSpreadsheet(Kind::Word));
    }
    if names.iter().any(|name| name.starts_with("ppt/")) {
        return Err(Refusal::NotSpreadsheet(Kind::PowerPoint));
    }
    if names.iter().any(|name| name.ends_with("workbook.bin")) {
        return Ok(Format::Xlsb);
    }
    if has("vbaproject.bin") || names.iter().any(|name| name.ends_with("vbaproject.bin")) {
        return Ok(Format::Xlsm);
    }
    if has("[content_types].xml") || names.iter().any(|name| name.contains("workbook")) {
        return Ok(Format::Xlsx);
    }
    Err(Refusal::NotSpreadsheet(Kind::ZipWithoutSheet))
}

fn mimetype(zip: &mut zip::ZipArchive<Cursor<&[u8]>>) -> String {
    let Ok(part) = zip.by_name("mimetype") else { return String::new() };
    let mut text = String::new();
    match part.take(200).read_to_string(&mut text) {
        Ok(_) => text,
        Err(_) => String::new(),
    }
}

/// One part of a zip, inflated up to the limit; none when it is missing or broken.
pub fn part(bytes: &[u8], name: &str, limits: &Limits) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let part = zip.by_name(name).ok()?;
    let mut content = Vec::new();
    part.take(limits.inflated_bytes).read_to_end(&mut content).ok()?;
    Some(content)
}
