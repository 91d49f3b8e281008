//! What is fuzzed: each probe takes any bytes, hands them to something that reads what strangers send, and asserts what must
//! hold whatever they are. `make fuzz` lets libFuzzer look for bytes that break one (`tests/fuzz`); `make test` hands each
//! probe the kept ones (`tests/fuzz_corpus.rs`), so that nothing that was found once comes back.

mod documents;
mod grown;
mod names;
mod signatures;
mod words;

/// A probe.
pub type Probe = fn(&[u8]);

/// All of them, by the name of their target and of the folder that holds what is kept for them.
pub const ALL: [(&str, Probe); 11] = [
    ("post", documents::post),
    ("actor", documents::actor),
    ("proof", documents::proof),
    ("signature", signatures::signature),
    ("key", signatures::key),
    ("sanitize", words::sanitize),
    ("card", words::card),
    ("compose", words::compose),
    ("name", names::name),
    ("table", names::table),
    ("range", names::range),
];
