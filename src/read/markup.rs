//! Tells web pages and workbooks of XML by what a page begins with, not by words that a cell may hold. Will not parse them.

/// Elements with which a page begins, or what a program saves of one.
const ELEMENTS: [&str; 16] = [
    "html", "head", "body", "table", "thead", "tbody", "meta", "style", "script", "title", "link", "base", "div",
    "center", "font", "form",
];

/// Elements with which a workbook saved as XML begins.
const XML_ELEMENTS: [&str; 4] = ["workbook", "ss:workbook", "office:document", "office:document-content"];

/// What follows blank space, comments and the declaration of XML.
fn behind_prologue(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            comment if comment.starts_with("<!--") => "-->",
            declaration if is_declaration(declaration) => "?>",
            _ => return rest,
        };
        let Some((_, behind)) = rest.split_once(end) else { return rest };
        rest = behind.trim_start();
    }
}

fn is_declaration(text: &str) -> bool {
    strip_word(text, "<?xml").is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// The rest behind a word, in whatever case.
pub(super) fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let start = text.get(..word.len())?;
    start.eq_ignore_ascii_case(word).then(|| &text[word.len()..])
}

/// Whether a text begins with one of these elements, which is no field of a table.
fn begins_with_element(text: &str, names: &[&str]) -> bool {
    let Some(tag) = text.strip_prefix('<') else { return false };
    let name = names.iter().find_map(|name| strip_word(tag, name).filter(|rest| ends_name(rest)));
    let Some((_, behind)) = name.and_then(|rest| rest.split_once('>')) else { return name.is_some() };
    !behind.starts_with([';', ',', '\t', '|', '"'])
}

fn ends_name(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))
}

/// A page, also one with a line of something else before it, and one that Excel saved as a single file.
pub(super) fn is_web_page(text: &str, bytes: &[u8]) -> bool {
    let start = behind_prologue(text);
    let doctype = strip_word(start, "<!doctype").is_some_and(|rest| strip_word(rest.trim_start(), "html").is_some());
    let mime = strip_word(start, "mime-version:").is_some() && start.to_ascii_lowercase().contains("\ncontent-type:");
    // Letters of two bytes lose their zeros here, which is enough for a word.
    let end: Vec<u8> = bytes[bytes.len().saturating_sub(128)..].iter().copied().filter(|byte| *byte != 0).collect();
    let ends = || {
        let end = String::from_utf8_lossy(&end).to_ascii_lowercase();
        end.trim_end().ends_with("</html>") && text.to_ascii_lowercase().contains("<html")
    };
    doctype || mime || begins_with_element(start, &ELEMENTS) || ends()
}

pub(super) fn is_xml(text: &str) -> bool {
    is_declaration(text) || begins_with_element(behind_prologue(text), &XML_ELEMENTS)
}

#[cfg(test)]
mod tests {
    use super::super::container::sniff;
    use crate::cells::{Kind, Refusal};

    #[test]
    fn a_page_is_told_whatever_stands_before_it() {
        let pages = [
            "<html><body><table><tr><td>Rencana</td></tr></table></body></html>",
            "<!DOCTYPE html>\n<p>Rencana</p>",
            "<!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n<html>",
            "\u{feff}\r\n  <HTML xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\n<head>",
            "<!-- saved from url=(0014)about:internet -->\n<!-- dua -->\r\n<html>",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\">",
            "<?xml version=\"1.0\"?><!-- a --><html xmlns=\"http://www.w3.org/1999/xhtml\">",
            "<table border=1>\n<tr><td>No</td></tr></table>",
            "<head><title>x</title></head>",
            "<body\nbgcolor=white>",
            "<meta charset=utf-8>\n<table>",
            "<style>td { mso-number-format: General; }</style><table>",
            "<div>\n<table>",
            "Warning: mysql_connect() [function]\n<html>\n<body>\n<p>a, b, c</p>\n</body>\n</HTML>\r\n",
            "MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n",
        ];
        for page in pages {
            let utf16 = [0xFF, 0xFE].into_iter().chain(page.encode_utf16().flat_map(u16::to_le_bytes)).collect();
            for bytes in [page.as_bytes().to_vec(), utf16] {
                assert_eq!(sniff(&bytes), Err(Refusal::NotSpreadsheet(Kind::WebPage)), "{page:?}");
            }
        }
    }
}
