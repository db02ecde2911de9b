//! The operator's own crest and report templates, with the fences of received files. Will not typeset a report.

use crate::error::Error;
use crate::folder::{Folder, SETTINGS};
use crate::report::{Assets, draw_crest, picture};
use crate::workspace::Workspace;

use super::patience::{Stuck, TEMPLATES, while_watched};

const CREST: &str = "laporan.logo";
/// Bytes of a template and of a crest.
pub(super) const MOST_OF_A_TEMPLATE: u64 = 1 << 20;
pub(super) const MOST_OF_A_CREST: u64 = 16 << 20;

/// The crest and the replaced report templates of a workspace.
///
/// # Errors
/// When one of them is no plain file of bearable size in the workspace, or the crest is no picture that can be drawn.
pub fn assets(workspace: &Workspace) -> Result<Assets, Error> {
    let root = &workspace.root;
    let folder = Folder::open(root).map_err(|source| Error::Read { path: root.clone(), source })?;
    let mut assets = Assets::default();
    if let Some(name) = &workspace.settings.report.logo {
        assets.logo = Some(crest(workspace, &folder, name)?);
    }
    for name in folder.names(TEMPLATES)?.into_iter().filter(|name| name.ends_with(".typ")) {
        let below = format!("{TEMPLATES}/{name}");
        if let Some(bytes) = folder.own(below.as_ref(), None, MOST_OF_A_TEMPLATE)? {
            let text = String::from_utf8(bytes)
                .map_err(|_| Error::setting(&root.join(&below), None, "harus disimpan sebagai teks UTF-8".into()))?;
            assets.templates.insert(name, text);
        }
    }
    Ok(assets)
}

fn crest(workspace: &Workspace, folder: &Folder, name: &str) -> Result<Vec<u8>, Error> {
    let root = &workspace.root;
    let missing = || Error::Read { path: root.join(name), source: std::io::ErrorKind::NotFound.into() };
    let bytes = folder.own(name.as_ref(), Some(CREST), MOST_OF_A_CREST)?.ok_or_else(missing)?;
    let wrong = |why: String| Error::setting(&root.join(SETTINGS), None, format!("kunci \"{CREST}\": {name} {why}"));
    picture::check(&bytes).map_err(|fault| wrong(fault.to_string()))?;
    // A drawing may repeat itself without end, which nothing but drawing it shows.
    if picture::is_svg(&bytes) {
        let (copy, limits) = (bytes.clone(), &workspace.settings.limits);
        let today = workspace.settings.program.period.start;
        let drawn = while_watched(limits, 1, move |_, _| draw_crest(copy, today).map(|()| 1), &|_| Ok(()));
        drawn.map_err(|stuck| match stuck {
            Stuck::Failed(Error::Make { detail, .. }) => wrong(format!("tidak dapat digambar: {detail}")),
            Stuck::Failed(other) => other,
            stuck => wrong(format!("terlalu berat untuk digambar: {}", stuck.why())),
        })?;
    }
    Ok(bytes)
}
