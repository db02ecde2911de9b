//! Repairs containers that Excel opens and calamine does not: odd dimensions, sheets without content, UTF-16 parts, indented ODS,
//! single cells whose value does not fit their type. Will not touch any other cell, nor a part that declares entities.

use std::io::{Cursor, Read, Write};
use std::ops::Range;

use quick_xml::events::{BytesStart, Event};
use zip::write::SimpleFileOptions;

use super::xml::{Edits, attribute, tokens, with_attribute, without_elements};
use crate::config::settings::Limits;

/// The container with what is known to hinder taken out; none when it cannot be opened or declares entities.
/// `with_cells`: single cells too, in a workbook that can be read beside them; where nothing can be read it is damaged.
pub fn repair(bytes: &[u8], limits: &Limits, with_cells: bool) -> Option<Vec<u8>> {
    let parts = parts(bytes, limits)?;
    let tables = parts.iter().find(|(name, _)| name.ends_with("workbook.xml.rels"));
    let tables = tables.map(|(_, content)| text(content).map(|xml| table_ids(&xml)).unwrap_or_default());
    let strings = parts.iter().find(|(name, _)| name.to_lowercase().ends_with("sharedstrings.xml"));
    let strings = strings.and_then(|(_, content)| text(content)).map(|xml| count_strings(&xml));
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    if parts.iter().any(|(name, _)| name == "content.xml") {
        out.start_file("mimetype", stored).ok()?;
        out.write_all(b"application/vnd.oasis.opendocument.spreadsheet").ok()?;
    }
    for (name, content) in &parts {
        let repaired = match (name.as_str(), &tables) {
            ("mimetype", _) => continue,
            ("content.xml", _) => text(content).map(|xml| without_indentation(&xml)),
            (part, Some(tables)) if part.ends_with("workbook.xml") => text(content).map(|xml| sheets(&xml, tables)),
            (part, _) if part.contains("worksheets/") => text(content).map(|xml| {
                let xml = sheet(&xml);
                if with_cells { cells(&xml, strings) } else { xml }
            }),
            (part, _) if part.ends_with(".xml") || part.ends_with(".rels") => text(content),
            _ => None,
        };
        // Sought in the plain text, so that no parser's idea of a declaration can hide one from another's.
        if repaired.as_ref().is_some_and(|xml| xml.contains("<!ENTITY")) {
            return None;
        }
        out.start_file(name.as_str(), stored).ok()?;
        out.write_all(repaired.as_ref().map_or(content, |xml| xml.as_bytes())).ok()?;
    }
    out.finish().ok().map(Cursor::into_inner)
}

/// Names and contents of all parts, in all not more than the limit.
fn parts(bytes: &[u8], limits: &Limits) -> Option<Vec<(String, Vec<u8>)>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut left = limits.inflated_bytes;
    let mut parts = Vec::new();
    for i in 0..zip.len() {
        let mut part = zip.by_index(i).ok()?;
        if !part.is_file() {
            continue;
        }
        let name = part.name().ok()?.replace('\\', "/");
        let mut content = Vec::new();
        part.by_ref().take(left).read_to_end(&mut content).ok()?;
        left -= content.len() as u64;
        parts.push((name, content));
    }
    Some(parts)
}

/// A part as text, whatever Unicode it is written in; calamine takes UTF-8 only.
fn text(bytes: &[u8]) -> Option<String> {
    let encoding = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if bytes.starts_with(&[0, b'<']) => encoding_rs::UTF_16BE,
        None if bytes.starts_with(&[b'<', 0]) => encoding_rs::UTF_16LE,
        None => encoding_rs::UTF_8,
    };
    let (text, failed) = encoding.decode_with_bom_removal(bytes);
    if failed {
        return None;
    }
    let mut edits = Edits::of(&text);
    if let Some((Event::Decl(declaration), range)) = tokens(&text).next()
        && declaration.encoding().and_then(Result::ok).is_some_and(|name| name.eq_ignore_ascii_case("UTF-16"))
    {
        // Without a declaration a part is UTF-8.
        edits.replace(range, "");
    }
    Some(edits.done())
}

/// Ids of the relationships that lead to a sheet of cells or of charts.
fn table_ids(xml: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for (event, _) in tokens(xml) {
        let (Event::Start(tag) | Event::Empty(tag)) = event else { continue };
        let kind = attribute(&tag, "Type").unwrap_or_default();
        if tag.local_name().as_ref() == "Relationship"
            && (kind.ends_with("/worksheet") || kind.ends_with("/chartsheet"))
        {
            ids.extend(attribute(&tag, "Id"));
        }
    }
    ids
}

/// Number of texts in the table of shared strings.
fn count_strings(xml: &str) -> usize {
    let is_string = |event: &Event<'_>| match event {
        Event::Start(tag) | Event::Empty(tag) => tag.local_name().as_ref() == "si",
        _ => false,
    };
    tokens(xml).filter(|(event, _)| is_string(event)).count()
}

/// Leaves out sheets that lead nowhere or to macros; a state that is none is visible.
fn sheets(xml: &str, tables: &[String]) -> String {
    let leads_to_table = |tag: &BytesStart<'_>| {
        let id = tag.attributes().with_checks(false).flatten().find(|a| a.key.as_ref().ends_with(":id"));
        id.is_some_and(|id| tables.iter().any(|table| **table == *id.value))
    };
    let xml = without_elements(xml, |tag| tag.local_name().as_ref() == "sheet" && !leads_to_table(tag));
    let mut edits = Edits::of(&xml);
    for (event, range) in tokens(&xml) {
        let (Event::Start(tag) | Event::Empty(tag)) = &event else { continue };
        let state = attribute(tag, "state").filter(|_| tag.local_name().as_ref() == "sheet");
        if state.is_some_and(|state| !["visible", "hidden", "veryHidden"].contains(&state.as_str())) {
            edits.replace(range, &with_attribute(&event, "state", "visible"));
        }
    }
    edits.done()
}

/// Leaves out the dimension, which nothing needs, and merged areas of whole rows or columns.
fn sheet(xml: &str) -> String {
    let is_corner =
        |corner: &str| corner.contains(|c: char| c.is_ascii_digit()) && corner.contains(|c: char| c.is_alphabetic());
    without_elements(xml, |tag| match tag.local_name().as_ref() {
        "dimension" => true,
        "mergeCell" => !attribute(tag, "ref").unwrap_or_default().split(':').all(is_corner),
        _ => false,
    })
}

/// Error values that calamine knows.
const ERRORS: [&str; 8] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#DATA!"];

/// Whether the value of a cell fits its type; `strings`: the number of shared texts, where they can be counted.
fn fits(kind: &str, value: &str, strings: Option<usize>) -> bool {
    match kind {
        "n" => value.parse::<f64>().is_ok(),
        "e" => ERRORS.contains(&value),
        "s" => strings.is_none_or(|count| value.parse::<usize>().is_ok_and(|i| i < count)),
        "b" => matches!(value, "0" | "1" | "true" | "false"),
        _ => true,
    }
}

/// Turns cells whose value does not fit their type (`#SPILL!`, a number that is none, a shared text that is not there) into
/// cells of text, so that what stands in them is not lost.
fn cells(xml: &str, strings: Option<usize>) -> String {
    let mut edits = Edits::of(xml);
    let mut cell = None;
    let mut value: Option<Range<usize>> = None;
    let mut value_start = 0;
    for (event, range) in tokens(xml) {
        match &event {
            Event::Start(tag) if tag.local_name().as_ref() == "c" => (cell, value) = (Some((event, range)), None),
            Event::Start(tag) if tag.local_name().as_ref() == "v" => value_start = range.end,
            Event::End(tag) if tag.local_name().as_ref() == "v" => value = Some(value_start..range.start),
            Event::End(tag) if tag.local_name().as_ref() == "c" => {
                let (Some((Event::Start(tag), open)), Some(value)) = (&cell, value.take()) else { continue };
                let kind = attribute(tag, "t").unwrap_or_else(|| "n".to_owned());
                if fits(&kind, xml[value].trim(), strings) {
                    continue;
                }
                edits.replace(open.clone(), &with_attribute(&Event::Start(tag.borrow()), "t", "str"));
                if kind == "s" {
                    // A number that points at no text is no text either.
                    edits.replace(open.end..range.start, "<v>#TEKS!</v>");
                }
            }
            _ => {}
        }
    }
    edits.done()
}

/// Leaves out line breaks with indentation between tags.
fn without_indentation(xml: &str) -> String {
    let mut edits = Edits::of(xml);
    for (event, range) in tokens(xml) {
        let between = &xml[range.clone()];
        if matches!(event, Event::Text(_)) && between.contains('\n') && between.trim().is_empty() {
            edits.replace(range, "");
        }
    }
    edits.done()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_with_a_bracket_in_its_name_is_kept() {
        let sheet = r#"<sheet name="Belanja > 50 juta" sheetId="1" r:id="a"/>"#;
        assert_eq!(sheets(sheet, &["a".into()]), sheet);
        assert_eq!(sheets(sheet, &["b".into()]), "");
    }

    #[test]
    fn what_is_left_out_leaves_no_end_behind_and_nothing_else_changes() {
        let xml = "<a>\n<dimension ref='A1'></dimension><mergeCell ref=\"A:B\"/><mergeCell ref=\"A1:B2\"/> & <b/></a>";
        assert_eq!(sheet(xml), "<a>\n<mergeCell ref=\"A1:B2\"/> & <b/></a>");
        assert_eq!(sheet("<a><dimension ref=\"A1\"/><b <c"), "<a><b <c");
    }
}
