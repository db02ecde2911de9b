//! Says which files in the folder of outputs were found to be someone else's, and what became of them.

use crate::output::Kept;
use crate::shown;

/// Names that are said before the rest is counted.
const NAMED: usize = 3;

/// Lines in Bahasa; empty where there are none.
pub fn kept(found: &Kept) -> String {
    let renamed = found.renamed.iter().map(|(place, name)| format!("{} menjadi {}", place.path(), name.path()));
    let said = |what: &str, names: Vec<String>| match names.len() {
        0 => String::new(),
        count if count <= NAMED => format!("{what}: {}\n", names.join("; ")),
        count => format!("{what}: {}; dan {} berkas lain\n", names[..NAMED].join("; "), count - NAMED),
    };
    let is_renamed = |path: &&String| found.renamed.iter().any(|(_, name)| name.path() == path.as_str());
    let others = found.others.iter().filter(|path| !is_renamed(path)).map(|path| shown::name(path).into_owned());
    said("Diubah atau dibuat orang lain, disimpan dengan nama baru", renamed.collect())
        + &said("Bukan keluaran ripp, dibiarkan", others.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Place;

    #[test]
    fn what_is_not_ours_is_named_and_the_rest_counted() {
        let place = |path: &str| Place::new(path).unwrap();
        let renamed = vec![(place("rekap.xlsx"), place("rekap (diubah).xlsx"))];
        let others = ["a", "b", "rekap (diubah).xlsx", "c", "d"].map(String::from).to_vec();
        let text = "Diubah atau dibuat orang lain, disimpan dengan nama baru: rekap.xlsx menjadi rekap (diubah).xlsx\n\
                    Bukan keluaran ripp, dibiarkan: a; b; c; dan 1 berkas lain\n";
        assert_eq!(kept(&Kept { renamed, others }), text);
        assert_eq!(kept(&Kept::default()), "");
    }
}
