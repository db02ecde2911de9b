//! Links from the provincial workbook to the cells of received files. Will not check that a file is there.

use crate::cells::{CellRef, Location, Sources};
use crate::shown::{Name, hides};

/// Target of a link to a place, relative to the folder of outputs, from which `folder` leads to the received files; none
/// when the place has no file, or when its name cannot be written as a link.
pub(crate) fn target(sources: &Sources, folder: &str, at: Location) -> Option<String> {
    let path = encoded(&format!("{folder}/{}", sources.path(at)?.exact()))?;
    // The name of a sheet cannot be escaped: where something hides in it, the link opens the file alone.
    let Some(sheet) = sources.sheet(at).map(Name::exact).filter(|name| !name.contains(hides)) else {
        return Some(format!("file:///{path}"));
    };
    let cell = at.cell.unwrap_or(CellRef::new(0, 0));
    Some(format!("file:///{path}#'{}'!{cell}", sheet.replace('\'', "''")))
}

/// A path with the characters escaped that Excel escapes itself.
///
/// The engine escapes a link unless it finds one of its own escapes in it, and cuts it at `#`. So everything is escaped
/// here; a name that would need `%23` and nothing else would be escaped twice, and gets no link.
fn encoded(path: &str) -> Option<String> {
    let mut text = String::with_capacity(path.len() + 8);
    let mut recognised = false;
    for c in path.chars() {
        match c {
            ' ' | '%' | '"' | '`' | '<' | '>' | '[' | ']' | '^' | '{' | '}' => {
                recognised = true;
                text.push_str(&format!("%{:02X}", c as u32));
            }
            '#' | '?' => text.push_str(&format!("%{:02X}", c as u32)),
            c if hides(c) => {
                c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| text.push_str(&format!("%{byte:02X}")));
            }
            _ => text.push(c),
        }
    }
    (recognised || !text.contains('%')).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cells::Source;

    #[test]
    fn a_link_names_the_cell_and_escapes_the_path() {
        let sources = Sources(vec![Source { path: "a/Rencana 100%.xlsx".into(), sheets: vec![Some("Bu'at".into())] }]);
        let link = target(&sources, "../masuk", Location::cell(0, 0, CellRef::new(13, 3))).unwrap();
        assert_eq!(link, "file:///../masuk/a/Rencana%20100%25.xlsx#'Bu''at'!D14");
    }

    #[test]
    fn a_name_that_would_be_escaped_twice_gets_no_link() {
        assert_eq!(encoded("a#b.xlsx"), None);
        assert_eq!(encoded("a #b.xlsx").as_deref(), Some("a%20%23b.xlsx"));
    }

    #[test]
    fn what_hides_in_a_name_is_escaped_and_a_sheet_with_it_gets_no_place() {
        let source = Source { path: "a \u{1b}\u{202e}.xlsx".into(), sheets: vec![Some("x\u{1b}".into())] };
        let link = target(&Sources(vec![source]), "../masuk", Location::cell(0, 0, CellRef::new(13, 3))).unwrap();
        assert_eq!(link, "file:///../masuk/a%20%1B%E2%80%AE.xlsx");
    }
}
