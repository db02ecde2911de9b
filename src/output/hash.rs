//! The SHA-256 of bytes in hex. Will not say what it is for.

use std::io::{self, Read};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A SHA-256: 64 hex digits in small letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Sha(String);

impl Sha {
    /// As written.
    pub fn hex(&self) -> &str {
        &self.0
    }

    /// Of everything that a reader gives.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of(mut reader: impl Read) -> io::Result<Self> {
        let mut hash = Sha256::new();
        let mut piece = [0; 1 << 16];
        loop {
            match reader.read(&mut piece) {
                Ok(0) => return Ok(Self(in_hex(&hash.finalize()))),
                Ok(count) => hash.update(&piece[..count]),
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
    }
}

/// Of bytes.
pub fn sha256(bytes: &[u8]) -> Sha {
    Sha(in_hex(&Sha256::digest(bytes)))
}

fn in_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl TryFrom<String> for Sha {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let is_hex = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if is_hex { Ok(Self(text)) } else { Err(format!("bukan SHA-256: {text:?}")) }
    }
}
