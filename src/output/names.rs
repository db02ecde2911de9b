//! Names that the folder of outputs keeps for itself. No output has one of them at the top of the folder.

/// The file that a run locks.
pub const LOCK: &str = ".kunci";
/// The record of what stands there.
pub const MANIFEST: &str = "manifest.json";
/// How the last run went: no output, since a clock stands in it.
pub const STATUS: &str = "status.json";
/// Folder of what is set aside.
pub const STAGE: &str = ".baru";

/// In it, the new files.
pub const NEW: &str = "isi";
/// In it, the files that they take the place of.
pub const OLD: &str = "lama";
/// In it, the journal of moves.
pub const JOURNAL: &str = "jurnal.json";
/// In it, the journal of earlier versions.
pub const BEFORE: &str = "siap.json";
/// In it, the manifest that was in force, while the moves go on.
pub const LAST: &str = "manifest-lama.json";
