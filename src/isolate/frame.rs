//! The messages between the program and a process that reads for it: a length, then that many bytes.

use std::io::{self, Read, Write};

/// Writes one message.
///
/// # Errors
/// When the other side has gone.
pub fn send(out: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(bytes)?;
    out.flush()
}

/// Reads one message of at most so many bytes; none when the other side has closed in an orderly way.
///
/// # Errors
/// When the other side has gone in the middle of a message, or announces a longer one.
pub fn receive(input: &mut impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0u8; 8];
    if input.read(&mut length[..1])? == 0 {
        return Ok(None);
    }
    input.read_exact(&mut length[1..])?;
    let length = u64::from_le_bytes(length);
    if length > most {
        return Err(io::ErrorKind::InvalidData.into());
    }
    // Grows as bytes come: an announced length alone takes no memory.
    let mut bytes = Vec::new();
    if input.take(length).read_to_end(&mut bytes)? as u64 != length {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Some(bytes))
}
