//! Packs the message files into the program: all topics of one language together, compressed, because nine
//! languages of plain sentences would weigh more than the web server. `src/pages/words.rs` unpacks a language
//! when somebody first reads it. Topics that only programs in the browser speak from are left out: those fetch them.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Topics of programs that run in the browser; `web/tools/pack.mjs` takes them into `web/dist`.
const IN_THE_BROWSER: [&str; 2] = ["client.ftl", "dashboard.ftl"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    let messages = root.join("web/messages");
    println!("cargo::rerun-if-changed={}", messages.display());
    // rust-embed notices files that change or go, but not new ones; debug builds read that folder when they run.
    if env::var("PROFILE").is_ok_and(|profile| profile == "release") {
        println!(
            "cargo::rerun-if-changed={}",
            root.join("web/dist").display()
        );
    }
    let mut list = String::from("&[\n");
    for folder in sorted(&messages)? {
        let lang = name(&folder);
        fs::write(out.join(format!("{lang}.ftl.gz")), packed(&folder)?)?;
        list += &format!(
            "(\"{lang}\", include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{lang}.ftl.gz\"))),\n"
        );
    }
    list.push(']');
    fs::write(out.join("messages.rs"), list)
}

/// Every topic of one language, one after the other, compressed.
fn packed(folder: &Path) -> io::Result<Vec<u8>> {
    let mut pack = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for topic in sorted(folder)? {
        if IN_THE_BROWSER.contains(&name(&topic).as_str()) {
            continue;
        }
        println!("cargo::rerun-if-changed={}", topic.display());
        pack.write_all(&fs::read(&topic)?)?;
        pack.write_all(b"\n")?;
    }
    pack.finish()
}

/// What a folder holds, in the same order on every machine.
fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    found.sort();
    Ok(found)
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
