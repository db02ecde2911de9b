//! What must hold of any input: claims that the fuzz targets and the integration tests both use.
//! Will not depend on a fuzzer, so that `tests/it` can take this folder in as a module.

pub mod amount;
pub mod container;
pub mod date;
pub mod grid;
pub mod heading;
pub mod outcome;
pub mod reader;
pub mod seeds;

/// Bytes as text of bearable length.
fn text(data: &[u8]) -> String {
    String::from_utf8_lossy(&data[..data.len().min(200)]).into_owned()
}
