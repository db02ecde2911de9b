//! `manifest.json`: what a run was made of and what it left. Will not believe a list of places that leads elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::{Place, Sha};

/// The record of the folder of outputs: all that stands there and is the program's, and what the last run was made of.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// Every output, each with the hash that it was written with.
    #[serde(with = "as_list")]
    pub outputs: BTreeMap<Place, Sha>,
    /// Program, day, settings, inputs and the like, as they are printed.
    #[serde(flatten)]
    pub facts: Map<String, Value>,
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

/// Places and hashes as a list of objects, as they stand in the file.
mod as_list {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::output::{Place, Sha};

    #[derive(Serialize, Deserialize)]
    struct Line {
        path: Place,
        sha256: Sha,
    }

    pub fn serialize<S: Serializer>(outputs: &BTreeMap<Place, Sha>, to: S) -> Result<S::Ok, S::Error> {
        to.collect_seq(outputs.iter().map(|(path, sha256)| Line { path: path.clone(), sha256: sha256.clone() }))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<Place, Sha>, D::Error> {
        let lines = Vec::<Line>::deserialize(from)?;
        Ok(lines.into_iter().map(|line| (line.path, line.sha256)).collect())
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
        let bytes = manifest.bytes();
        assert_eq!(Manifest::parse(&bytes), Some(manifest.clone()));
        assert_eq!(manifest.inputs(), 1);
        let elsewhere = String::from_utf8(bytes).unwrap().replace("rekap.xlsx", "../masuk/a.xlsx");
        assert_eq!(Manifest::parse(elsewhere.as_bytes()), None);
        assert_eq!(Manifest::parse(b"{\"outputs\":[]}"), None, "the file of another program");
    }
}
