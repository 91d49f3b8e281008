//! The fuzzer: libFuzzer around the probe that is named in `PROBE`. One program for all of them, because each would have the
//! whole house in it.
#![no_main]

#[path = "probes/mod.rs"]
mod probes;

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static NAMED: LazyLock<probes::Probe> = LazyLock::new(|| {
    let name = std::env::var("PROBE").expect("PROBE names a probe");
    let found = probes::ALL.iter().find(|(known, _)| *known == name);
    found.expect("a probe of this name").1
});

fuzz_target!(|data: &[u8]| NAMED(data));
