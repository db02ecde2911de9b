//! Writes the seeds of every target into `fuzz/corpus/`, where cargo-fuzz looks for them. Will not overwrite what a run found.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpora = [root.join("../tests/corpora/usual-forms"), root.join("../tests/corpora/short-names")];
    let corpora: Vec<&Path> = corpora.iter().map(AsRef::as_ref).collect();
    for target in ["date", "amount", "heading", "reader"] {
        let folder = root.join("corpus").join(target);
        std::fs::create_dir_all(&folder)?;
        for (i, seed) in ripp_fuzz::seeds::of(target, &corpora).iter().enumerate() {
            std::fs::write(folder.join(format!("benih-{i:03}")), seed)?;
        }
    }
    Ok(())
}
