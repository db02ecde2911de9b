//! A report before and after typesetting, and what a workspace brings for it. Will not typeset it.

use std::collections::BTreeMap;

use serde_json::Value;

/// What the caller brings from the workspace.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    /// Bytes of the crest (PNG, JPG or SVG).
    pub logo: Option<Vec<u8>>,
    /// Templates that replace or add to the built-in ones, by file name such as `laporan-opd.typ`.
    pub templates: BTreeMap<String, String>,
}

/// A finished file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportFile {
    /// File name without a folder, legal on Windows.
    pub name: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

/// A report before typesetting: which template, and the data it reads.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// File name of the PDF.
    pub name: String,
    /// Name of the template.
    pub template: &'static str,
    /// What the template reads as `/data.json`; strings are plain text, never markup.
    pub data: Value,
}
