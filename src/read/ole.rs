//! Looks into an OLE container (.xls) before calamine does, which follows a circle of sectors until memory is full: whether its
//! sector chains have an end, and what stands in its root.

use std::io::Cursor;

/// Sector numbers from here on are marks: free, end of chain, table.
const MARKS: u32 = 0xFFFF_FFFA;
/// Streams below this size lie in sectors of 64 bytes with a table of their own.
const SMALL: u64 = 4096;

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// The sectors of a chain; none when it runs in a circle. One that leaves the file ends there.
fn chain(table: &[u32], start: u32) -> Option<Vec<u32>> {
    let mut list = Vec::new();
    let mut sector = start;
    while let Some(next) = table.get(sector as usize) {
        list.push(sector);
        if list.len() > table.len() {
            return None;
        }
        sector = *next;
    }
    Some(list)
}

struct Container<'a> {
    bytes: &'a [u8],
    shift: u32,
}

impl Container<'_> {
    fn sector(&self, number: u32) -> Option<&[u8]> {
        let size = 1usize << self.shift;
        let start = (number as usize + 1).checked_mul(size)?;
        self.bytes.get(start..(start + size).min(self.bytes.len()))
    }

    fn numbers(&self, sector: u32) -> Vec<u32> {
        let words = self.sector(sector).unwrap_or_default().chunks_exact(4);
        words.map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]])).collect()
    }

    /// The numbers of the sectors that hold the table; none when their list runs in a circle.
    fn table_sectors(&self) -> Option<Vec<u32>> {
        let mut list: Vec<u32> = (76..512).step_by(4).filter_map(|at| u32_at(self.bytes, at)).collect();
        let most = self.bytes.len() >> self.shift;
        let mut more = u32_at(self.bytes, 68)?;
        for _ in 0..=most {
            if more >= MARKS {
                list.retain(|sector| *sector < MARKS);
                return Some(list);
            }
            let mut numbers = self.numbers(more);
            more = numbers.pop().unwrap_or(MARKS);
            list.extend(numbers);
        }
        None
    }
}

/// The container, where it is long enough to be one and has sectors of a size that is used.
fn container(bytes: &[u8]) -> Option<Container<'_>> {
    let shift @ 9..=12 = u32::from(u16_at(bytes, 30)?) else { return None };
    (bytes.len() >= 512).then_some(Container { bytes, shift })
}

/// Whether every chain that a reader follows has an end. A container too short to tell is left to the reader.
pub fn chains_end(bytes: &[u8]) -> bool {
    container(bytes).is_none_or(|container| follow(&container).is_some())
}

/// Names of the streams and storages in the root; none where the container is too damaged to tell. Streams of embedded
/// objects lie in storages of their own and are not among them.
pub fn root_names(bytes: &[u8]) -> Option<Vec<String>> {
    let container = container(bytes)?;
    follow(&container)?;
    // More table sectors than sectors: each named many times over makes a table many times as long as the file.
    if container.table_sectors()?.len() > bytes.len() >> container.shift {
        return None;
    }
    let opened = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    Some(opened.read_root_storage().map(|entry| entry.name().to_owned()).collect())
}

fn follow(container: &Container<'_>) -> Option<()> {
    let bytes = container.bytes;
    let start = |at: usize| u32_at(bytes, at).unwrap_or(MARKS);
    let most = (bytes.len() >> container.shift) + 1;
    let mut table: Vec<u32> = Vec::new();
    for sector in container.table_sectors()?.into_iter().take(most) {
        table.extend(container.numbers(sector));
    }
    let small: Vec<u32> = chain(&table, start(60))?.into_iter().flat_map(|sector| container.numbers(sector)).collect();
    for sector in chain(&table, start(48))? {
        for entry in container.sector(sector).unwrap_or_default().chunks_exact(128) {
            let (kind, first) = (entry[66], u32_at(entry, 116)?);
            let size = u64::from(u32_at(entry, 120)?);
            match kind {
                2 if size < SMALL => drop(chain(&small, first)?),
                2 | 5 => drop(chain(&table, first)?),
                _ => {}
            }
        }
    }
    Some(())
}
