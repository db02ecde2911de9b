//! The programme's structure: phases, activities, columns and their words, from `struktur.toml`. Will not match any heading.

use std::collections::BTreeMap;
use std::path::Path;

use crate::config::toml::{Keys, TomlFile};
use crate::error::Error;
use crate::model::{COLUMNS, Field};

/// The built-in structure.
pub const BUILT_IN: &str = include_str!("../../templates/struktur.toml");

/// A phase (*tahap*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phase {
    /// 1 to 3.
    pub number: u8,
    /// Official name.
    pub name: String,
    /// Other words for it.
    pub aliases: Vec<String>,
}

/// How often an activity recurs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cadence {
    /// *Bulanan*.
    Monthly,
    /// *Triwulanan*.
    Quarterly,
}

/// An activity (*kegiatan*).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Code such as `1.1`.
    pub code: String,
    /// Its phase.
    pub phase: u8,
    /// Official name.
    pub name: String,
    /// Other words for it.
    pub aliases: Vec<String>,
    /// How often it recurs.
    pub cadence: Option<Cadence>,
    /// Whether every plan needs it.
    pub required: bool,
}

/// A column of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The field it fills.
    pub field: Field,
    /// Heading in the official template.
    pub name: String,
    /// Other headings.
    pub aliases: Vec<String>,
    /// Words with which the cells of such a column usually begin; they help where the heading is in no list.
    pub contents: Vec<String>,
    /// Whether a plan cannot do without.
    pub required: bool,
}

/// A column of the tables of monthly notes and quarterly evaluations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherColumn {
    /// `catatan` or `evaluasi`.
    pub table: String,
    /// The field it fills, such as `kendala`.
    pub key: String,
    /// Heading in the official template.
    pub name: String,
    /// Other headings.
    pub aliases: Vec<String>,
}

/// A line of identity above the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityLine {
    /// `pemda`, `opd`, `inovasi` or `asal`.
    pub key: String,
    /// Label in the official template.
    pub name: String,
    /// Other labels.
    pub aliases: Vec<String>,
}

/// The whole structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Structure {
    /// In order.
    pub phases: Vec<Phase>,
    /// In order.
    pub activities: Vec<Activity>,
    /// In the order of the template.
    pub columns: Vec<Column>,
    /// Columns of the other tables.
    pub other_columns: Vec<OtherColumn>,
    /// Lines of identity.
    pub identity: Vec<IdentityLine>,
    /// Short names and what they stand for, both in lower case.
    pub short_names: BTreeMap<String, String>,
    /// Names of funds.
    pub funds: Vec<String>,
    /// Words of headings that forms carry along and a plan has no place for.
    pub left_over: Vec<String>,
}

impl Structure {
    /// The built-in structure.
    ///
    /// # Panics
    /// If the built-in file is wrong, which a test excludes.
    pub fn built_in() -> Self {
        Self::parse(BUILT_IN, Path::new("struktur.toml")).expect("the built-in structure is valid")
    }

    /// Reads a structure file. `path` is for messages.
    ///
    /// # Errors
    /// [`Error::Setting`] naming file, line, key and what is allowed.
    pub fn parse(text: &str, path: &Path) -> Result<Self, Error> {
        let file = TomlFile::new(path, text);
        let document = file.parse()?;
        let root = file.root(&document);
        root.only(&["tahap", "kegiatan", "kolom", "kolom_lain", "identitas", "singkatan", "dana", "kolom_sisa"])?;
        let structure = Self {
            phases: root.tables("tahap")?.iter().map(read_phase).collect::<Result<_, _>>()?,
            activities: root.tables("kegiatan")?.iter().map(read_activity).collect::<Result<_, _>>()?,
            columns: root.tables("kolom")?.iter().map(read_column).collect::<Result<_, _>>()?,
            other_columns: root.tables("kolom_lain")?.iter().map(read_other_column).collect::<Result<_, _>>()?,
            identity: root.tables("identitas")?.iter().map(read_identity).collect::<Result<_, _>>()?,
            short_names: match root.table("singkatan")? {
                Some(table) => table
                    .names()
                    .into_iter()
                    .map(|key| Ok((key.to_lowercase(), required(&table, &key)?.to_lowercase())))
                    .collect::<Result<_, Error>>()?,
                None => BTreeMap::new(),
            },
            left_over: match root.table("kolom_sisa")? {
                Some(table) => table.texts("kata")?.unwrap_or_default(),
                None => Vec::new(),
            },
            funds: match root.table("dana")? {
                Some(table) => table.texts("nama")?.unwrap_or_default(),
                None => Vec::new(),
            },
        };
        let fail = |what: &str| Err(Error::setting(path, None, what.to_owned()));
        if structure.phases.is_empty() || structure.activities.is_empty() || structure.columns.is_empty() {
            return fail("bagian [[tahap]], [[kegiatan]], dan [[kolom]] harus ada");
        }
        for activity in &structure.activities {
            if structure.phase(activity.phase).is_none() {
                return fail(&format!("kegiatan {} menunjuk tahap {} yang tidak ada", activity.code, activity.phase));
            }
        }
        Ok(structure)
    }

    /// A phase by its number.
    pub fn phase(&self, number: u8) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.number == number)
    }

    /// An activity by its code.
    pub fn activity(&self, code: &str) -> Option<&Activity> {
        self.activities.iter().find(|activity| activity.code == code)
    }

    /// The heading of a field in the official template.
    pub fn heading(&self, field: Field) -> &str {
        self.columns.iter().find(|column| column.field == field).map_or("", |column| column.name.as_str())
    }
}

fn required(keys: &Keys<'_>, key: &str) -> Result<String, Error> {
    let text = keys.text(key)?;
    text.filter(|t| !t.trim().is_empty()).ok_or_else(|| keys.wrong(key, "harus diisi"))
}

fn read_phase(keys: &Keys<'_>) -> Result<Phase, Error> {
    keys.only(&["nomor", "nama", "sebutan"])?;
    let number = keys.integer("nomor", 1..10)?.ok_or_else(|| keys.wrong("nomor", "harus diisi"))?;
    Ok(Phase {
        number: number as u8,
        name: required(keys, "nama")?,
        aliases: keys.texts("sebutan")?.unwrap_or_default(),
    })
}

fn read_activity(keys: &Keys<'_>) -> Result<Activity, Error> {
    keys.only(&["kode", "tahap", "nama", "sebutan", "irama", "wajib"])?;
    let cadence = match keys.text("irama")?.as_deref() {
        None => None,
        Some("bulanan") => Some(Cadence::Monthly),
        Some("triwulanan") => Some(Cadence::Quarterly),
        Some(_) => return Err(keys.wrong("irama", "yang boleh: \"bulanan\" atau \"triwulanan\"")),
    };
    Ok(Activity {
        code: required(keys, "kode")?,
        phase: keys.integer("tahap", 1..10)?.ok_or_else(|| keys.wrong("tahap", "harus diisi"))? as u8,
        name: required(keys, "nama")?,
        aliases: keys.texts("sebutan")?.unwrap_or_default(),
        cadence,
        required: keys.flag("wajib")?.unwrap_or(false),
    })
}

fn read_column(keys: &Keys<'_>) -> Result<Column, Error> {
    keys.only(&["bidang", "nama", "sebutan", "isi", "wajib"])?;
    let name = required(keys, "bidang")?;
    let field = COLUMNS.iter().find(|column| column.key == name).map(|column| column.field);
    let all = COLUMNS.each_ref().map(|column| column.key).join(", ");
    Ok(Column {
        field: field.ok_or_else(|| keys.wrong("bidang", &format!("yang boleh: {all}")))?,
        name: required(keys, "nama")?,
        aliases: keys.texts("sebutan")?.unwrap_or_default(),
        contents: keys.texts("isi")?.unwrap_or_default(),
        required: keys.flag("wajib")?.unwrap_or(false),
    })
}

fn read_other_column(keys: &Keys<'_>) -> Result<OtherColumn, Error> {
    keys.only(&["tabel", "bidang", "nama", "sebutan"])?;
    Ok(OtherColumn {
        table: required(keys, "tabel")?,
        key: required(keys, "bidang")?,
        name: required(keys, "nama")?,
        aliases: keys.texts("sebutan")?.unwrap_or_default(),
    })
}

fn read_identity(keys: &Keys<'_>) -> Result<IdentityLine, Error> {
    keys.only(&["bidang", "nama", "sebutan"])?;
    let key = required(keys, "bidang")?;
    if !["pemda", "opd", "inovasi", "asal"].contains(&key.as_str()) {
        return Err(keys.wrong("bidang", "yang boleh: pemda, opd, inovasi, asal"));
    }
    Ok(IdentityLine { key, name: required(keys, "nama")?, aliases: keys.texts("sebutan")?.unwrap_or_default() })
}
