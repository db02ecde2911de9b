//! `manifest.json`: what a run was made of and what it left. Will not believe a list of places that leads elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Place, Sha};

/// The record of the folder of outputs: all that stands there and is the program's, and what the last run was made of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub struct Manifest {
    /// Every output, each with the hash that it was written with.
    pub outputs: BTreeMap<Place, Sha>,
    /// The day that an output prints, where it prints one.
    pub printed: BTreeMap<Place, NaiveDate>,
    /// Program, day, settings, inputs and the like, as they are printed.
    pub facts: Map<String, Value>,
}

/// The record as it stands in the file.
#[derive(Serialize, Deserialize)]
struct Written {
    outputs: Vec<Line>,
    #[serde(flatten)]
    facts: Map<String, Value>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    path: Place,
    sha256: Sha,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    day: Option<NaiveDate>,
}

impl From<Written> for Manifest {
    fn from(Written { outputs, facts }: Written) -> Self {
        let printed = outputs.iter().filter_map(|line| Some((line.path.clone(), line.day?))).collect();
        Self { outputs: outputs.into_iter().map(|line| (line.path, line.sha256)).collect(), printed, facts }
    }
}

impl From<Manifest> for Written {
    fn from(Manifest { outputs, printed, facts }: Manifest) -> Self {
        let line = |(path, sha256): (Place, Sha)| Line { day: printed.get(&path).copied(), path, sha256 };
        Self { outputs: outputs.into_iter().map(line).collect(), facts }
    }
}

impl Manifest {
    /// From the bytes of the file; none where they are no record of this program.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let manifest: Self = serde_json::from_slice(bytes).ok()?;
        manifest.facts.contains_key("program").then_some(manifest)
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> Vec<u8> {
        let text = serde_json::to_value(self).unwrap_or_default();
        crate::shown::json(&text).into_bytes()
    }

    /// SHA-256 of the received files that the last run read; none where there was no run.
    pub fn hashes_of_inputs(&self) -> Option<BTreeSet<String>> {
        let inputs = self.facts.get("inputs")?.as_array()?;
        Some(inputs.iter().filter_map(|input| Some(input.get("sha256")?.as_str()?.to_owned())).collect())
    }

    /// How many received files the last run read.
    pub fn inputs(&self) -> usize {
        self.facts.get("inputs").and_then(Value::as_array).map_or(0, Vec::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_comes_back_as_it_was_and_one_that_leads_elsewhere_is_none() {
        let mut manifest = Manifest::default();
        manifest.facts.insert("program".into(), "0.1.0".into());
        manifest.facts.insert("inputs".into(), serde_json::json!([{ "path": "a.xlsx" }]));
        manifest.outputs.insert(Place::new("rekap.xlsx").unwrap(), super::super::sha256(b"isi"));
        manifest.outputs.insert(Place::new("tabel/a.csv").unwrap(), super::super::sha256(b"lain"));
        manifest.printed.insert(Place::new("rekap.xlsx").unwrap(), "2022-10-05".parse().unwrap());
        let bytes = manifest.bytes();
        assert_eq!(Manifest::parse(&bytes), Some(manifest.clone()));
        assert_eq!(manifest.inputs(), 1);
        let elsewhere = String::from_utf8(bytes).unwrap().replace("rekap.xlsx", "../masuk/a.xlsx");
        assert_eq!(Manifest::parse(elsewhere.as_bytes()), None);
        assert_eq!(Manifest::parse(b"{\"outputs\":[]}"), None, "the file of another program");
    }
}
