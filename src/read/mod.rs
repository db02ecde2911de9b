//! Reads the bytes of a received file into a [`Workbook`], by content and never by name. The only place that knows calamine.
//! Will not touch the file system and will not interpret a value.

mod biff;
mod container;
mod csv;
mod docx;
mod foreign;
mod grid;
mod limits;
mod markup;
mod ods;
mod ole;
mod percent;
mod repair;
mod values;
mod xls;
mod xlsb;
mod xlsx;
mod xml;

use std::panic::catch_unwind;

use crate::cells::{Damage, Excess, Format, Kind, Refusal, Workbook};
use crate::config::settings::Limits;

/// What a file is by its content, and the workbook in it or why there is none.
pub type Reading = (Format, Result<Workbook, Refusal>);

type Reader = fn(&[u8], &Limits) -> Result<Workbook, Refusal>;

/// One line for each input format: its name and the function from bytes to a workbook.
const FORMATS: &[(Format, Reader)] = &[
    (Format::Xlsx, xlsx::read),
    (Format::Xlsm, xlsx::read),
    (Format::Xlsb, xlsb::read),
    (Format::Xls, xls::read),
    (Format::Ods, ods::read),
    (Format::Docx, docx::read),
    (Format::Csv, csv::read),
];

/// What a file is by its content, and the workbook in it.
pub fn read(bytes: &[u8], limits: &Limits) -> Reading {
    if bytes.len() as u64 > limits.file_bytes {
        let excess = Excess::File { bytes: bytes.len() as u64, limit: limits.file_bytes };
        return (Format::Unknown, Err(Refusal::TooLarge(excess)));
    }
    let damaged = || Refusal::Damaged(Damage::Misshapen);
    // calamine panics on some damaged files; a panic while reading is a property of the file, not of this program.
    let format = match catch_unwind(|| container::sniff(bytes)).unwrap_or_else(|_| Err(damaged())) {
        Ok(format) => format,
        Err(refusal) => return (Format::Unknown, Err(refusal)),
    };
    let Some((_, reader)) = FORMATS.iter().find(|(known, _)| *known == format) else {
        return (format, Err(Refusal::NotSpreadsheet(Kind::Unknown)));
    };
    let attempt = |bytes: &[u8]| catch_unwind(|| reader(bytes, limits)).unwrap_or_else(|_| Err(damaged()));
    let mut result = attempt(bytes);
    let in_zip = matches!(format, Format::Xlsx | Format::Xlsm | Format::Ods);
    let has_lost = |book: &Workbook| book.sheets.iter().any(|sheet| sheet.lost > 0);
    let is_hurt = match &result {
        Ok(book) => has_lost(book),
        Err(refusal) => matches!(refusal, Refusal::Damaged(_)),
    };
    if in_zip
        && is_hurt
        && let Ok(Some(repaired)) = catch_unwind(|| repair::repair(bytes, limits, result.is_ok()))
    {
        // What is wrong with the file as it came says more than what is wrong with it repaired.
        result = attempt(&repaired).or(result);
    }
    let arranged = |mut workbook: Workbook| {
        workbook.sheets.iter_mut().for_each(crate::cells::Sheet::arrange);
        limits::bound_texts(&mut workbook.sheets, limits)?;
        Ok(Workbook { format, ..workbook })
    };
    (format, result.and_then(arranged))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use cfb::CompoundFile as Ole;

    use super::*;
    use crate::config::settings::Settings;

    const OLD_EXCEL: &[u8] = include_bytes!("../../tests/corpora/parts-and-copies/masuk/61 dishub prov.xls");

    /// A container with an empty stream more.
    fn with_stream(bytes: &[u8], storage: &str, name: &str) -> Vec<u8> {
        let mut container = Ole::open(Cursor::new(bytes.to_vec())).unwrap();
        container.create_storage_all(storage).unwrap();
        container.create_stream(format!("{storage}/{name}")).unwrap().write_all(b"isi").unwrap();
        container.into_inner().into_inner()
    }

    #[test]
    fn a_workbook_that_embeds_a_document_is_read_and_a_document_is_not() {
        let limits = Settings::for_year(2022).limits;
        let embedding = with_stream(OLD_EXCEL, "/MBD00000001", "WordDocument");
        let (format, workbook) = read(&embedding, &limits);
        assert_eq!(format, Format::Xls);
        assert_eq!(workbook, read(OLD_EXCEL, &limits).1);
        let empty = Ole::create(Cursor::new(Vec::new())).unwrap().into_inner().into_inner();
        let (_, refusal) = read(&with_stream(&empty, "/", "WordDocument"), &limits);
        assert_eq!(refusal, Err(Refusal::NotSpreadsheet(Kind::Word)));
        let (_, refusal) = read(&with_stream(&empty, "/", "EncryptedPackage"), &limits);
        assert_eq!(refusal, Err(Refusal::Password));
    }
}
