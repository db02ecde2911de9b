//! Templates and fonts that are part of the program, and the names that files of a report may have. Will not parse them.

use typst::syntax::{FileId, RootedPath, VirtualPath, VirtualRoot};

use crate::error::Error;

/// The templates by file name.
pub(super) const TEMPLATES: [(&str, &str); 4] = [
    ("dasar.typ", include_str!("../../../templates/laporan/dasar.typ")),
    ("laporan-opd.typ", include_str!("../../../templates/laporan/laporan-opd.typ")),
    ("laporan-provinsi.typ", include_str!("../../../templates/laporan/laporan-provinsi.typ")),
    ("daftar-tindak-lanjut.typ", include_str!("../../../templates/laporan/daftar-tindak-lanjut.typ")),
];

/// The fonts: regular, bold, italic, and the signs that those lack.
pub(super) const FONTS: [&[u8]; 4] = [
    include_bytes!("../../../templates/fonts/LiberationSans-Regular.ttf"),
    include_bytes!("../../../templates/fonts/LiberationSans-Bold.ttf"),
    include_bytes!("../../../templates/fonts/LiberationSans-Italic.ttf"),
    include_bytes!("../../../templates/fonts/DejaVuSans-Simbol.ttf"),
];

/// The engine's name for a file of a report.
///
/// # Errors
/// [`Error::Make`] for what is no plain file name.
pub(super) fn file_id(name: &str) -> Result<FileId, Error> {
    let plain = !name.is_empty() && !name.contains(['/', '\\', ':']) && !name.starts_with('.');
    let path = VirtualPath::new(format!("/{name}")).ok().filter(|_| plain);
    let path = path.ok_or_else(|| Error::Make { what: name.to_owned(), detail: "nama templat tidak sah".into() })?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}
