//! As much of Cap'n Proto as the edge needs to register a tunnel (capnproto.org/encoding.html): messages of one segment, not
//! packed, as cloudflared sends them. What has another shape is refused.

/// The bytes of one word.
const WORD: usize = 8;
/// Longest message that is read, in words; cloudflared's own have a few hundred.
const WORDS_MAX: usize = 64 * 1024;
/// The size of a list's elements that are structs with a tag before them.
const COMPOSITE: u64 = 7;
/// The size of a list's elements that are bytes.
const BYTES: u64 = 2;

/// A message that came.
#[derive(Debug)]
pub struct Message(Vec<u64>);

/// A struct in a message.
#[derive(Clone, Copy)]
pub struct Struct<'a> {
    words: &'a [u64],
    data: usize,
    data_words: usize,
    pointers: usize,
}

impl Message {
    /// Takes the first message out of what has come so far; `None` while it isn't whole.
    ///
    /// # Errors
    /// For what is no message of one segment.
    pub fn take(buffer: &mut Vec<u8>) -> Result<Option<Message>, &'static str> {
        let Some((head, rest)) = buffer.split_at_checked(WORD) else {
            return Ok(None);
        };
        let number = |at: usize| u32::from_le_bytes(head[at..at + 4].try_into().expect("four"));
        if number(0) != 0 {
            return Err("a message of several segments");
        }
        let words = number(4) as usize;
        if words > WORDS_MAX {
            return Err("a message that is too long");
        }
        if rest.len() < words * WORD {
            return Ok(None);
        }
        let taken = rest[..words * WORD].chunks_exact(WORD);
        let taken = taken.map(|word| u64::from_le_bytes(word.try_into().expect("eight")));
        let message = Message(taken.collect());
        buffer.drain(..(words + 1) * WORD);
        Ok(Some(message))
    }

    /// Its root.
    pub fn root(&self) -> Option<Struct<'_>> {
        let words = &self.0;
        let (data, data_words) = (0, 0);
        let root = Struct {
            words,
            data,
            data_words,
            pointers: 0,
        };
        root.inner(0)
    }
}

impl<'a> Struct<'a> {
    /// The number of `bits` bits at this bit; zero for what an older writer didn't know.
    pub fn number(&self, bit: usize, bits: u32) -> u64 {
        let (word, shift) = (bit / 64, bit % 64);
        if word >= self.data_words {
            return 0;
        }
        let whole = self.words.get(self.data + word).copied().unwrap_or(0);
        (whole >> shift) & (u64::MAX >> (64 - bits))
    }

    /// The struct that a pointer leads to.
    pub fn inner(&self, pointer: usize) -> Option<Struct<'a>> {
        let at = self.pointers + pointer;
        let word = *self.words.get(at)?;
        if word == 0 || word & 3 != 0 {
            return None;
        }
        let data = lead(at, word)?;
        let data_words = (word >> 32 & 0xffff) as usize;
        Some(Struct {
            words: self.words,
            data,
            data_words,
            pointers: data + data_words,
        })
    }

    /// The bytes that a pointer leads to.
    pub fn bytes(&self, pointer: usize) -> Option<Vec<u8>> {
        let at = self.pointers + pointer;
        let word = *self.words.get(at)?;
        if word & 3 != 1 || word >> 32 & 7 != BYTES {
            return None;
        }
        let (first, length) = (lead(at, word)?, (word >> 35) as usize);
        let held = self.words.get(first..first + length.div_ceil(WORD))?;
        let bytes = held.iter().flat_map(|word| word.to_le_bytes());
        Some(bytes.take(length).collect())
    }

    /// The text that a pointer leads to, without its zero.
    pub fn text(&self, pointer: usize) -> Option<String> {
        let mut bytes = self.bytes(pointer)?;
        bytes.pop();
        String::from_utf8(bytes).ok()
    }
}

/// Where a pointer leads that stands here.
fn lead(at: usize, word: u64) -> Option<usize> {
    let offset = (word as u32 as i32) >> 2;
    (at + 1).checked_add_signed(offset as isize)
}

/// A struct that is to be written.
#[derive(Clone, Debug, Default)]
pub struct Node {
    /// Its numbers, packed into words.
    pub data: Vec<u64>,
    /// What its pointers lead to.
    pub pointers: Vec<Pointer>,
}

/// What a pointer leads to.
#[derive(Clone, Debug)]
pub enum Pointer {
    Struct(Node),
    Bytes(Vec<u8>),
    /// The capability at this place of the message's table.
    Capability(u32),
    /// Structs of one shape.
    Structs(Vec<Node>),
}

impl Pointer {
    pub fn text(text: &str) -> Pointer {
        Pointer::Bytes([text.as_bytes(), b"\0"].concat())
    }
}

impl Node {
    /// The whole message of which this is the root.
    pub fn message(&self) -> Vec<u8> {
        let mut words = vec![0];
        write(&mut words, 0, &Pointer::Struct(self.clone()));
        let mut bytes = 0_u32.to_le_bytes().to_vec();
        bytes.extend((words.len() as u32).to_le_bytes());
        bytes.extend(words.iter().flat_map(|word| word.to_le_bytes()));
        bytes
    }

    fn shape(&self) -> u64 {
        (self.data.len() as u64) << 32 | (self.pointers.len() as u64) << 48
    }

    fn words(&self) -> usize {
        self.data.len() + self.pointers.len()
    }

    /// Fills in a struct that begins here.
    fn fill(&self, words: &mut Vec<u64>, at: usize) {
        words[at..at + self.data.len()].copy_from_slice(&self.data);
        for (number, pointer) in self.pointers.iter().enumerate() {
            write(words, at + self.data.len() + number, pointer);
        }
    }
}

/// Writes what a pointer leads to behind all the rest, and the pointer itself at its place.
fn write(words: &mut Vec<u64>, at: usize, pointer: &Pointer) {
    let end = words.len();
    let offset = ((end - at - 1) as u64) << 2;
    words[at] = match pointer {
        Pointer::Capability(place) => 3 | u64::from(*place) << 32,
        Pointer::Bytes(bytes) => {
            for chunk in bytes.chunks(WORD) {
                let mut word = [0; WORD];
                word[..chunk.len()].copy_from_slice(chunk);
                words.push(u64::from_le_bytes(word));
            }
            1 | offset | BYTES << 32 | (bytes.len() as u64) << 35
        }
        Pointer::Struct(node) => {
            words.resize(end + node.words(), 0);
            node.fill(words, end);
            offset | node.shape()
        }
        Pointer::Structs(nodes) => {
            let each = nodes.first().map_or(0, Node::words);
            let shape = nodes.first().map_or(0, Node::shape);
            words.push((nodes.len() as u64) << 2 | shape);
            words.resize(end + 1 + each * nodes.len(), 0);
            for (number, node) in nodes.iter().enumerate() {
                node.fill(words, end + 1 + number * each);
            }
            1 | offset | COMPOSITE << 32 | ((each * nodes.len()) as u64) << 35
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let inner = Node {
            data: vec![1 << 40],
            pointers: vec![Pointer::text("Ada"), Pointer::Bytes(vec![7; 9])],
        };
        let list = Pointer::Structs(vec![inner.clone(), inner.clone()]);
        let root = Node {
            data: vec![0x1234_5678_0000_0003],
            pointers: vec![Pointer::Struct(inner), list, Pointer::Capability(0)],
        };
        let mut bytes = root.message();
        assert_eq!(bytes.len() % WORD, 0);
        let mut cut = bytes[..bytes.len() - 1].to_vec();
        assert!(Message::take(&mut cut).expect("so far").is_none());
        bytes.extend(root.message());
        for _ in 0..2 {
            let message = Message::take(&mut bytes).expect("a message");
            let message = message.expect("a whole one");
            let root = message.root().expect("a root");
            assert_eq!((root.number(0, 16), root.number(32, 32)), (3, 0x1234_5678));
            assert_eq!(root.number(640, 64), 0, "beyond its end");
            let inner = root.inner(0).expect("a struct");
            assert_eq!(inner.number(40, 1), 1);
            assert_eq!(inner.text(0).as_deref(), Some("Ada"));
            assert_eq!(inner.bytes(1), Some(vec![7; 9]));
            assert!(inner.inner(0).is_none() && root.bytes(0).is_none());
        }
        assert!(bytes.is_empty());
    }
}
