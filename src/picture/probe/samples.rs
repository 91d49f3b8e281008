//! Where in the file a track's samples lie: three tables (ISO/IEC 14496-12, 8.7) that say how large
//! each sample is, how many make a chunk, and where each chunk begins. Read only for tracks that
//! are to be forgotten.

use std::ops::Range;

/// The longest table that is read, in bytes: a million samples.
pub(super) const TABLE_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// How many chunks a track of metadata may have: one a second over three days.
const CHUNKS_MAX: u64 = 1 << 18;

/// Where a track's tables are in the file.
#[derive(Default)]
pub(super) struct Places {
    /// `stsz`.
    pub(super) sizes: Option<Range<u64>>,
    /// `stsc`.
    pub(super) chunks: Option<Range<u64>>,
    /// `stco`.
    pub(super) offsets: Option<Range<u64>>,
    /// `co64`.
    pub(super) wide_offsets: Option<Range<u64>>,
}

/// The tables themselves, each without its first four bytes.
pub(super) struct Tables {
    /// `stsz`: one size for all or zero, a count, a size each.
    pub(super) sizes: Vec<u8>,
    /// `stsc`: a count; each row a first chunk, samples in a chunk, and one more number.
    pub(super) chunks: Vec<u8>,
    /// `stco` or `co64`: a count, an offset each.
    pub(super) offsets: Vec<u8>,
    /// Whether offsets have eight bytes.
    pub(super) wide: bool,
}

/// The ranges of all chunks. `None`: the tables contradict each other.
pub(super) fn ranges(tables: &Tables) -> Option<Vec<Range<u64>>> {
    let (same_size, sample_count) = (number(&tables.sizes, 0)?, number(&tables.sizes, 4)?);
    let chunk_rows = number(&tables.chunks, 0)?;
    let chunk_count = number(&tables.offsets, 0)?;
    if chunk_count > CHUNKS_MAX {
        return None;
    }
    let mut row = 0;
    let mut in_chunk = 0;
    let mut sample = 0;
    let mut found = Vec::new();
    for chunk in 0..chunk_count {
        if row < chunk_rows && number(&tables.chunks, 4 + row * 12)? == chunk + 1 {
            in_chunk = number(&tables.chunks, 8 + row * 12)?;
            row += 1;
        }
        let last = sample + in_chunk.min(sample_count - sample);
        let length = match same_size {
            0 => (sample..last)
                .try_fold(0, |sum, at| Some(sum + number(&tables.sizes, 8 + at * 4)?))?,
            size => size * (last - sample),
        };
        sample = last;
        let start = offset(tables, chunk)?;
        found.push(start..start.checked_add(length)?);
    }
    Some(found)
}

fn number(table: &[u8], at: u64) -> Option<u64> {
    let at = usize::try_from(at).ok()?;
    let bytes = table.get(at..at.checked_add(4)?)?;
    Some(u64::from(u32::from_be_bytes(bytes.try_into().ok()?)))
}

fn offset(tables: &Tables, chunk: u64) -> Option<u64> {
    if !tables.wide {
        return number(&tables.offsets, 4 + chunk * 4);
    }
    let at = 4 + chunk * 8;
    Some(number(&tables.offsets, at)? << 32 | number(&tables.offsets, at + 4)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(numbers: &[u32]) -> Vec<u8> {
        numbers
            .iter()
            .flat_map(|number| number.to_be_bytes())
            .collect()
    }

    #[test]
    fn chunks_are_found_by_their_samples() {
        let mut tables = Tables {
            sizes: table(&[0, 5, 10, 20, 30, 40, 50]),
            chunks: table(&[2, 1, 2, 1, 3, 1, 1]),
            offsets: table(&[3, 1000, 2000, 3000]),
            wide: false,
        };
        assert_eq!(
            ranges(&tables),
            Some(vec![1000..1030, 2000..2070, 3000..3050])
        );
        tables.sizes = table(&[7, 5]);
        assert_eq!(
            ranges(&tables),
            Some(vec![1000..1014, 2000..2014, 3000..3007])
        );
        tables.offsets = table(&[1, 1, 0]);
        tables.wide = true;
        let wide = ranges(&tables).expect("one chunk");
        assert_eq!(
            (wide.len(), wide[0].start, wide[0].end),
            (1, 1 << 32, (1 << 32) + 14)
        );
        tables.offsets = table(&[9, 1, 0]);
        assert_eq!(ranges(&tables), None);
    }
}
