//! The path that a link in an output takes to the received files.

use std::fs;
use std::path::Path;

/// The path from one folder that is there to another, with `/`; none where there is no relative one, as between two drives.
pub fn relative_path(from: &Path, to: &Path) -> Option<String> {
    let (from, to) = (fs::canonicalize(from).ok()?, fs::canonicalize(to).ok()?);
    let (mut up, mut down) = (from.components().peekable(), to.components().peekable());
    while up.peek().is_some() && up.peek() == down.peek() {
        up.next();
        down.next();
    }
    let (up, down) = (up.map(|_| ".."), down.map(|part| part.as_os_str().to_str()));
    // What is left of another root cannot be climbed to.
    let on_one_root = from.components().next() == to.components().next();
    let parts: Option<Vec<&str>> = up.map(Some).chain(down).collect();
    parts.filter(|_| on_one_root).map(|parts| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::relative_path;

    #[test]
    fn the_path_between_two_folders_is_relative() {
        let root = std::env::temp_dir().join(format!("ripp-path-{}", std::process::id()));
        for folder in ["ruang/masuk", "ruang/keluaran", "hasil/2022"] {
            std::fs::create_dir_all(root.join(folder)).expect("a temporary folder");
        }
        let between = |from: &str, to: &str| relative_path(&root.join(from), &root.join(to));
        assert_eq!(between("ruang/keluaran", "ruang/masuk").as_deref(), Some("../masuk"));
        assert_eq!(between("hasil/2022", "ruang/masuk").as_deref(), Some("../../ruang/masuk"));
        assert_eq!(between("ruang", "ruang/masuk").as_deref(), Some("masuk"));
        assert_eq!(between("hasil", "ruang/tidak ada"), None);
        std::fs::remove_dir_all(&root).expect("a temporary folder");
    }
}
