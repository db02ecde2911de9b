//! Mends containers that Excel opens and calamine does not: odd dimensions, sheets without content, UTF-16 parts, indented ODS,
//! single cells whose value does not fit their type. Will not touch any other cell, nor a part that declares entities.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;

use crate::config::settings::Limits;

/// The container with what is known to hinder taken out; none when it cannot be opened or declares entities.
/// `with_cells`: single cells too, in a workbook that can be read beside them; where nothing can be read it is damaged.
pub fn mend(bytes: &[u8], limits: &Limits, with_cells: bool) -> Option<Vec<u8>> {
    let parts = parts(bytes, limits)?;
    let tables = parts.iter().find(|(name, _)| name.ends_with("workbook.xml.rels")).map(|(_, xml)| table_ids(xml));
    let strings = parts.iter().find(|(name, _)| name.to_lowercase().ends_with("sharedstrings.xml"));
    let strings = strings.and_then(|(_, xml)| text(xml)).map(|xml| xml.matches("<si").count());
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    if parts.iter().any(|(name, _)| name == "content.xml") {
        out.start_file("mimetype", stored).ok()?;
        out.write_all(b"application/vnd.oasis.opendocument.spreadsheet").ok()?;
    }
    for (name, content) in &parts {
        let mended = match (name.as_str(), &tables) {
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
        if mended.as_ref().is_some_and(|xml| xml.contains("<!ENTITY")) {
            return None;
        }
        out.start_file(name.as_str(), stored).ok()?;
        out.write_all(mended.as_ref().map_or(content, |xml| xml.as_bytes())).ok()?;
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
    let declared = ["encoding=\"UTF-16\"", "encoding=\"utf-16\""];
    (!failed).then(|| declared.iter().fold(text.into_owned(), |text, d| text.replacen(d, "encoding=\"UTF-8\"", 1)))
}

/// Ids of the relationships that lead to a sheet of cells or of charts.
fn table_ids(xml: &[u8]) -> Vec<String> {
    let Some(xml) = text(xml) else { return Vec::new() };
    let mut ids = Vec::new();
    edit(&xml, "Relationship", |tag| {
        let kind = attribute(tag, "Type").unwrap_or_default();
        if kind.ends_with("/worksheet") || kind.ends_with("/chartsheet") {
            ids.extend(attribute(tag, "Id").map(str::to_owned));
        }
        Some(tag.to_owned())
    });
    ids
}

/// Leaves out sheets that lead nowhere or to macros; a state that is none is visible.
fn sheets(xml: &str, tables: &[String]) -> String {
    edit(xml, "sheet", |tag| {
        let id = attribute(tag, ":id")?;
        if !tables.iter().any(|table| table == id) {
            return None;
        }
        match attribute(tag, "state") {
            Some(state) if !["visible", "hidden", "veryHidden"].contains(&state) => {
                Some(tag.replacen(&format!("state=\"{state}\""), "state=\"visible\"", 1))
            }
            _ => Some(tag.to_owned()),
        }
    })
}

/// Leaves out the dimension, which nothing needs, and merged areas of whole rows or columns.
fn sheet(xml: &str) -> String {
    let bounded = |tag: &str| {
        let corners = attribute(tag, "ref").unwrap_or_default();
        corners.split(':').all(|c| c.contains(|c: char| c.is_ascii_digit()) && c.contains(|c: char| c.is_alphabetic()))
    };
    edit(&edit(xml, "dimension", |_| None), "mergeCell", |tag| bounded(tag).then(|| tag.to_owned()))
}

/// Error values that calamine knows.
const ERRORS: [&str; 8] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#DATA!"];

/// Turns cells whose value does not fit their type (`#SPILL!`, a number that is none, a shared text that is not there) into
/// cells of text, so that what stands in them is not lost.
fn cells(xml: &str, strings: Option<usize>) -> String {
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some(at) = rest.find("<c ") {
        let (before, cell) = rest.split_at(at);
        out.push_str(before);
        let open = cell.find('>').map_or(cell.len(), |end| end + 1);
        let tag = &cell[..open];
        let body = &cell[open..];
        let end = if tag.ends_with("/>") { 0 } else { body.find("</c>").unwrap_or(0) };
        let value = body[..end].split_once("<v>").and_then(|(_, v)| v.split_once("</v>")).map(|(v, _)| v.trim());
        let kind = attribute(tag, "t").unwrap_or("n");
        let fits = match (kind, value) {
            (_, None) => true,
            ("n", Some(v)) => v.parse::<f64>().is_ok(),
            ("e", Some(v)) => ERRORS.contains(&v),
            ("s", Some(v)) => strings.is_none_or(|count| v.parse::<usize>().is_ok_and(|i| i < count)),
            ("b", Some(v)) => matches!(v, "0" | "1" | "true" | "false"),
            _ => true,
        };
        if fits {
            out.push_str(tag);
        } else {
            out.push_str(&tag.replacen(&format!(" t=\"{kind}\""), "", 1).replacen("<c ", "<c t=\"str\" ", 1));
        }
        rest = body;
        if !fits && kind == "s" {
            // A number that points at no text is no text either.
            out.push_str("<v>#TEKS!</v>");
            rest = &body[end..];
        }
    }
    out.push_str(rest);
    out
}

/// Leaves out line breaks with indentation between tags.
fn without_indentation(xml: &str) -> String {
    let mut out = String::with_capacity(xml.len());
    for (i, piece) in xml.split('>').enumerate() {
        if i > 0 {
            out.push('>');
        }
        let (between, tag) = piece.find('<').map_or((piece, ""), |at| piece.split_at(at));
        if !(between.contains('\n') && between.trim().is_empty()) {
            out.push_str(between);
        }
        out.push_str(tag);
    }
    out
}

/// Passes each tag of a local name through a function that returns what replaces it.
fn edit(xml: &str, name: &str, mut replace: impl FnMut(&str) -> Option<String>) -> String {
    let mut out = String::with_capacity(xml.len());
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        let end = rest[at..].find('>').map_or(rest.len(), |end| at + end + 1);
        let tag = &rest[at..end];
        let full = tag[1..].split(|c: char| c.is_whitespace() || c == '/' || c == '>').next().unwrap_or_default();
        if full.rsplit(':').next() == Some(name) {
            out.push_str(&replace(tag).unwrap_or_default());
        } else {
            out.push_str(tag);
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// Value of an attribute in double quotes; a name that begins with a colon has any prefix.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let begin = if name.starts_with(':') { format!("{name}=\"") } else { format!(" {name}=\"") };
    let rest = &tag[tag.find(&begin)? + begin.len()..];
    rest.split('"').next()
}
