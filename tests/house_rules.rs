//! The rules of the house, read from the sources: which room may know which, who may name which library,
//! what may not appear at all, and how long things may be. The reasons stand in `src/lib.rs`.

use std::fs;
use std::path::Path;

use self::scan::{Token, is, matching, starts_with, tokens, without_tests};

mod cases;
mod scan;

/// Which rooms a room may name. A room that is missing here may not exist.
const ARROWS: [(&str, &[&str]); 15] = [
    ("model", &[]),
    ("text", &["model"]),
    ("picture", &["model"]),
    ("pages", &["model"]),
    // The cellar breaks text into search terms itself, so that the index is in the same transaction.
    ("store", &["model", "text"]),
    ("ops", &["model", "text", "picture", "store"]),
    (
        "door",
        &[
            "model", "text", "picture", "pages", "store", "ops", "device",
        ],
    ),
    ("net", &["model"]),
    // Root's work, and what the box tells: it knows nothing of the house that stands on it.
    ("device", &["model", "text", "pages", "net"]),
    (
        "api",
        &[
            "model", "text", "picture", "pages", "store", "ops", "door", "net",
        ],
    ),
    (
        "federation",
        &[
            "model", "text", "picture", "pages", "store", "ops", "door", "net",
        ],
    ),
    (
        "console",
        &[
            "model", "text", "picture", "pages", "store", "ops", "door", "net", "device",
        ],
    ),
    (
        "web",
        &[
            "model", "text", "picture", "pages", "store", "ops", "door", "net",
        ],
    ),
    ("config", &["model"]),
    (
        "run",
        &[
            "model",
            "text",
            "picture",
            "pages",
            "store",
            "ops",
            "door",
            "net",
            "device",
            "api",
            "federation",
            "console",
            "web",
            "config",
        ],
    ),
];

/// Which libraries only certain rooms or files may name.
const OWNERS: &[(&str, &[&str])] = &[
    ("redb", &["store"]),
    (
        "axum",
        &["api", "federation", "console", "web", "door", "net", "run"],
    ),
    ("image", &["picture"]),
    ("totp_rs", &["ops"]),
    ("webauthn_rs", &["door"]),
    ("fast_image_resize", &["picture"]),
    ("blurhash", &["picture"]),
    ("symphonia", &["picture"]),
    ("mp4_atom", &["picture"]),
    ("ammonia", &["text"]),
    ("askama", &["pages", "console", "web", "door"]),
    ("fluent_bundle", &["pages"]),
    ("fast_qr", &["pages"]),
    ("rust_embed", &["pages"]),
    ("sd_notify", &["run", "main"]),
    ("clap", &["config", "main"]),
    ("mdns_sd", &["net"]),
    ("if_addrs", &["net"]),
    ("instant_acme", &["net"]),
    ("rcgen", &["net"]),
    ("tokio_rustls", &["net"]),
    ("x509_parser", &["net"]),
    ("rustls", &["net"]),
    ("reqwest", &["net"]),
    ("hyper_rustls", &["net"]),
    ("hickory_resolver", &["net"]),
    ("ring", &["federation", "net", "store", "device"]),
    ("rsa", &["federation"]),
    ("html5ever", &["text"]),
    ("encoding_rs", &["text"]),
    ("semver", &["text"]),
];

/// Rooms that are told the time and their random numbers, and never wait.
const PURE: [&str; 5] = ["model", "text", "picture", "pages", "ops"];
/// The files of the cellar that may wait: the store, its making, its writer, and files on disk. Queries may not.
const STORE_MAY_WAIT: [&str; 4] = [
    "src/store/mod.rs",
    "src/store/opening.rs",
    "src/store/writer.rs",
    "src/store/files.rs",
];
const CLOCKS_AND_DICE: [&str; 5] = ["SystemTime", "Instant", "getrandom", "thread_rng", "Zoned"];

const FILE_LINES_MAX: usize = 600;
const FUNCTION_LINES_MAX: usize = 70;

const TOP_FOLDERS: [&str; 10] = [
    ".burrow",
    ".ci",
    ".git",
    "buildroot",
    "image",
    "src",
    "systemd",
    "target",
    "tests",
    "web",
];
/// What tools leave in the tree and git ignores.
const NOT_OURS: [&str; 6] = [
    ".git",
    ".venv",
    "__pycache__",
    "node_modules",
    "target",
    ".burrow",
];
const HEAPS: [&str; 6] = ["util", "utils", "helper", "helpers", "misc", "common"];

/// One source file: its path from the root with `/`, and its text.
struct Source {
    path: String,
    text: String,
}

impl Source {
    /// `src/store/key.rs` is in the room `store`, `src/run.rs` in `run`; a test is in no room.
    fn room(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let first = inside.split('/').next()?;
        Some(first.strip_suffix(".rs").unwrap_or(first))
    }

    /// The code that ships: tokens without unit tests.
    fn code(&self) -> Vec<Token> {
        without_tests(&tokens(&self.text))
    }

    fn breach(&self, token: &Token, what: &str) -> String {
        format!("{}:{}: {what}", self.path, token.line)
    }
}

/// A rule gives one line per breach, `path:line: what`.
type Rule = fn(&Source) -> Vec<String>;

const RULES: [(&str, Rule); 8] = [
    ("rooms are entered downward only", layers),
    ("a library is named only by its owner", owners),
    ("pure rooms never wait", waiting),
    ("pure rooms have no clock and no dice", clocks),
    ("the environment is read in one place", environment),
    ("nothing is left unfinished", unfinished),
    ("files and functions stay short", sizes),
    ("names say what a thing is", names),
];

#[test]
fn every_source_keeps_the_house_rules() {
    let sources = sources();
    assert!(
        sources.iter().any(|source| source.path == "src/lib.rs"),
        "the reader found no sources"
    );
    let breaches: Vec<String> = RULES
        .iter()
        .flat_map(|(name, rule)| {
            let found = sources.iter().flat_map(rule);
            found.map(move |breach| format!("{breach} ({name})"))
        })
        .collect();
    assert!(
        breaches.is_empty(),
        "{} breaches:\n{}",
        breaches.len(),
        breaches.join("\n")
    );
}

#[test]
fn the_top_of_the_tree_has_only_known_folders() {
    let names: Vec<String> = entries(root())
        .into_iter()
        .filter(|(_, folder)| *folder)
        .map(|(name, _)| name)
        .collect();
    assert_eq!(strangers(&names), Vec::<String>::new());
    assert_eq!(strangers(&["src".into(), "scripts".into()]), ["scripts"]);
}

#[test]
fn the_map_in_lib_rs_names_every_room() {
    let lib = read(&root().join("src/lib.rs"));
    assert_eq!(unmapped(&lib), Vec::<String>::new());
    assert_eq!(
        unmapped("//! [`api`] is a door.\npub mod api;\npub mod attic;"),
        ["attic"]
    );
}

fn layers(source: &Source) -> Vec<String> {
    let Some(room) = source.room().filter(|room| !["lib", "main"].contains(room)) else {
        return Vec::new();
    };
    let Some((_, below)) = ARROWS.iter().find(|(name, _)| *name == room) else {
        return vec![format!(
            "{}:1: the room {room} is not in the table of arrows",
            source.path
        )];
    };
    let code = source.code();
    let mut breaches = Vec::new();
    for (at, token) in code.iter().enumerate() {
        if !starts_with(&code[at + 1..], &["::"]) || is(&code, at.wrapping_sub(1), "$") {
            continue;
        }
        // From a room's own front door, `super` is the crate.
        let outside = token.text == "super" && source.path.matches('/').count() <= 1
            || token.text == "super"
                && source.path.ends_with("/mod.rs")
                && source.path.matches('/').count() == 2;
        if token.text != "crate" && !outside {
            continue;
        }
        for name in path_heads(&code, at + 2) {
            let known = ARROWS.iter().any(|(room, _)| *room == name.text);
            if known && name.text != room && !below.contains(&name.text.as_str()) {
                breaches.push(source.breach(name, &format!("{room} may not know {}", name.text)));
            }
        }
    }
    breaches
}

/// The first names after `crate::`, be it one or a group in braces.
fn path_heads(code: &[Token], at: usize) -> Vec<&Token> {
    if !is(code, at, "{") {
        return code.get(at).into_iter().collect();
    }
    let end = matching(code, at);
    let mut heads = Vec::new();
    let mut depth = 0;
    for here in at..end {
        match code[here].text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 1 && (is(code, here, "{") || is(code, here, ",")) {
            heads.extend(code.get(here + 1).filter(|token| token.text != "}"));
        }
    }
    heads
}

fn owners(source: &Source) -> Vec<String> {
    let Some(room) = source.room() else {
        return Vec::new();
    };
    let code = source.code();
    let mut breaches = Vec::new();
    for (at, token) in code.iter().enumerate() {
        let Some((library, rooms)) = OWNERS.iter().find(|(library, _)| *library == token.text)
        else {
            continue;
        };
        let before = at
            .checked_sub(1)
            .map_or("", |before| code[before].text.as_str());
        let named = before == "use" || before != "::" && before != "." && is(&code, at + 1, "::");
        if named && !rooms.contains(&room) {
            breaches.push(source.breach(
                token,
                &format!("only {} may name {library}", rooms.join(", ")),
            ));
        }
    }
    breaches
}

fn waiting(source: &Source) -> Vec<String> {
    let query = source.room() == Some("store") && !STORE_MAY_WAIT.contains(&source.path.as_str());
    if !query && !source.room().is_some_and(|room| PURE.contains(&room)) {
        return Vec::new();
    }
    let waits = |token: &&Token| ["async", "await", "tokio"].contains(&token.text.as_str());
    let code = source.code();
    code.iter()
        .filter(waits)
        .map(|token| source.breach(token, "no async here"))
        .collect()
}

fn clocks(source: &Source) -> Vec<String> {
    if !source.room().is_some_and(|room| PURE.contains(&room)) {
        return Vec::new();
    }
    let code = source.code();
    let mut breaches = Vec::new();
    for (at, token) in code.iter().enumerate() {
        let asks_now = starts_with(&code[at..], &["Timestamp", "::", "now"]);
        if asks_now || CLOCKS_AND_DICE.contains(&token.text.as_str()) {
            breaches.push(source.breach(token, "the time and random numbers come as arguments"));
        }
    }
    breaches
}

fn environment(source: &Source) -> Vec<String> {
    if source
        .room()
        .is_none_or(|room| ["config", "main"].contains(&room))
    {
        return Vec::new();
    }
    let code = source.code();
    let reads = |at: &usize| starts_with(&code[*at..], &["env", "::"]);
    let found = (0..code.len()).filter(reads);
    found
        .map(|at| source.breach(&code[at], "only config reads arguments and environment"))
        .collect()
}

fn unfinished(source: &Source) -> Vec<String> {
    let everything = tokens(&source.text);
    let mut breaches = Vec::new();
    for (at, token) in everything.iter().enumerate() {
        let rest = &everything[at..];
        if ["todo", "unimplemented", "dbg"]
            .iter()
            .any(|name| starts_with(rest, &[name, "!"]))
        {
            breaches.push(source.breach(token, &format!("{}! is left", token.text)));
        }
        if starts_with(rest, &["#", "[", "ignore"]) {
            breaches.push(source.breach(token, "a test is ignored"));
        }
        if starts_with(rest, &["super", "::", "super"]) {
            breaches.push(source.breach(token, "say crate:: instead of super::super"));
        }
    }
    if source.room().is_some() {
        let code = source.code();
        let bare = (0..code.len()).filter(|at| starts_with(&code[*at..], &[".", "unwrap", "("]));
        breaches.extend(bare.map(|at| {
            source.breach(
                &code[at],
                "expect(\"why it cannot fail\") or an error, no unwrap",
            )
        }));
    }
    breaches
}

fn sizes(source: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    let lines = source.text.lines().count();
    if lines > FILE_LINES_MAX {
        breaches.push(format!(
            "{}:{lines}: the file is longer than {FILE_LINES_MAX} lines",
            source.path
        ));
    }
    let code = tokens(&source.text);
    for (at, token) in code.iter().enumerate() {
        // `fn(u8)` is a type and has no name; a declaration ends in a semicolon before any brace.
        if token.text != "fn" || is(&code, at + 1, "(") {
            continue;
        }
        let Some(open) = body(&code, at) else {
            continue;
        };
        let length = code[matching(&code, open)].line - token.line + 1;
        if length > FUNCTION_LINES_MAX {
            breaches.push(source.breach(
                token,
                &format!("fn {} has {length} lines", code[at + 1].text),
            ));
        }
    }
    breaches
}

/// Index of the brace that opens the function's body.
fn body(code: &[Token], function: usize) -> Option<usize> {
    let mut at = function;
    while at < code.len() {
        match code[at].text.as_str() {
            "{" => return Some(at),
            ";" => return None,
            "(" | "[" => at = matching(code, at) + 1,
            _ => at += 1,
        }
    }
    None
}

fn names(source: &Source) -> Vec<String> {
    let mut breaches = Vec::new();
    for part in source.path.split('/') {
        let name = part.strip_suffix(".rs").unwrap_or(part);
        if HEAPS.contains(&name) {
            breaches.push(format!(
                "{}:1: {name} says nothing about what is inside",
                source.path
            ));
        }
    }
    let code = tokens(&source.text);
    for (at, token) in code.iter().enumerate() {
        if token.text == "mod"
            && code
                .get(at + 1)
                .is_some_and(|name| HEAPS.contains(&name.text.as_str()))
        {
            breaches.push(source.breach(token, "a module's name says what is inside"));
        }
    }
    breaches
}

fn strangers(names: &[String]) -> Vec<String> {
    names
        .iter()
        .filter(|name| !TOP_FOLDERS.contains(&name.as_str()))
        .cloned()
        .collect()
}

/// Rooms declared in lib.rs that its opening documentation does not mention in backquotes.
fn unmapped(lib: &str) -> Vec<String> {
    let map: String = lib.lines().filter(|line| line.starts_with("//!")).collect();
    let code = tokens(lib);
    let rooms = (0..code.len())
        .filter(|at| starts_with(&code[*at..], &["pub", "mod"]))
        .map(|at| &code[at + 2].text);
    rooms
        .filter(|room| !map.contains(&format!("`{room}`")) && !map.contains(&format!("`{room}/")))
        .cloned()
        .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Names in a folder, and whether each is a folder itself, in order.
fn entries(folder: &Path) -> Vec<(String, bool)> {
    let list = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut found: Vec<(String, bool)> = list
        .map(|entry| {
            let entry = entry.expect("a readable folder");
            (
                entry.file_name().to_string_lossy().into_owned(),
                entry.path().is_dir(),
            )
        })
        .collect();
    found.sort();
    found
}

/// Every Rust file under src and tests.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec!["src".to_owned(), "tests".to_owned()];
    while let Some(folder) = folders.pop() {
        for (name, is_folder) in entries(&root().join(&folder)) {
            let path = format!("{folder}/{name}");
            if is_folder && !NOT_OURS.contains(&name.as_str()) {
                folders.push(path);
            } else if name.ends_with(".rs") {
                let text = read(&root().join(&path));
                found.push(Source { path, text });
            }
        }
    }
    found
}
