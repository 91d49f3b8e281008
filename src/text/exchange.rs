//! The CSV files in which people carry what is theirs from one server to another, as Mastodon writes and reads them
//! (`app/models/export.rs`, `app/services/bulk_import_service.rs`, `app/models/form/import.rb`).

use crate::model::import::{ImportKind, ImportRow};
use csv::{ReaderBuilder, StringRecord, Writer};

/// Longest file that is read, in bytes.
pub const FILE_BYTES_MAX: usize = 2 << 20;
/// The most rows of a file (Mastodon `Form::Import::ROWS_PROCESSING_LIMIT`).
pub const ROWS_MAX: usize = 20_000;
/// Longest cell that is taken for a name, in bytes.
const CELL_BYTES_MAX: usize = 2_048;

/// Why a file can't be read; each is said in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It isn't text, or no table.
    NoTable,
    /// It has nothing of this kind.
    Empty,
    /// It has more rows than are taken.
    TooLong,
}

/// The rows of a file of the kind. Headings are found by their names, where there are any; some of Mastodon's files have
/// none.
///
/// # Errors
/// [`Unreadable`].
pub fn read(kind: ImportKind, bytes: &[u8]) -> Result<Vec<ImportRow>, Unreadable> {
    let text = std::str::from_utf8(bytes).map_err(|_| Unreadable::NoTable)?;
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut columns: Option<StringRecord> = None;
    let mut rows = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|_| Unreadable::NoTable)?;
        let cells = record.iter().map(|cell| cell.trim_start_matches(is_stray));
        let record: StringRecord = cells.collect();
        if is_heading(kind, &record) {
            // Files that were put together have more than one; none of them names anybody.
            columns = columns.or((at == 0).then_some(record));
            continue;
        }
        let cells = Cells {
            record: &record,
            columns: columns.as_ref(),
        };
        rows.extend(row(kind, &cells));
        if rows.len() > ROWS_MAX {
            return Err(Unreadable::TooLong);
        }
    }
    match rows.is_empty() {
        true => Err(Unreadable::Empty),
        false => Ok(rows),
    }
}

/// What the columns are called that name somebody or something.
const NAMING: [&str; 4] = ["account address", "#domain", "#uri", "list name"];

fn is_heading(kind: ImportKind, record: &StringRecord) -> bool {
    let has = |known: &str| record.iter().any(|cell| cell.eq_ignore_ascii_case(known));
    match kind {
        // A list may be called like a column.
        ImportKind::Lists => has("list name") && has("account address"),
        _ => NAMING.into_iter().any(has),
    }
}

/// What may stand before a cell without being part of it: blanks, and the byte order mark of a file that was put behind another.
fn is_stray(letter: char) -> bool {
    letter == '\u{feff}' || letter.is_whitespace()
}

/// A row whose cells are found by heading, else by place.
struct Cells<'a> {
    record: &'a StringRecord,
    columns: Option<&'a StringRecord>,
}

impl Cells<'_> {
    fn get(&self, heading: &str, place: usize) -> &str {
        let at = match self.columns {
            Some(columns) => columns
                .iter()
                .position(|column| column.eq_ignore_ascii_case(heading)),
            None => Some(place),
        };
        let cell = at.and_then(|at| self.record.get(at)).unwrap_or("");
        if cell.len() > CELL_BYTES_MAX {
            return "";
        }
        cell
    }

    fn truth(&self, heading: &str, place: usize) -> Option<bool> {
        match self.get(heading, place).to_ascii_lowercase().as_str() {
            "true" | "t" | "1" | "yes" => Some(true),
            "false" | "f" | "0" | "no" => Some(false),
            _ => None,
        }
    }
}

/// What a row says; nothing where it names nobody.
fn row(kind: ImportKind, cells: &Cells<'_>) -> Option<ImportRow> {
    let account = |place| {
        let cell = cells.get("Account address", place);
        cell.trim_start_matches(|letter| letter == '@' || is_stray(letter))
            .to_owned()
    };
    let row = match kind {
        ImportKind::Following => ImportRow {
            what: account(0),
            reblogs: cells.truth("Show boosts", 1),
            notify: cells.truth("Notify on new posts", 2),
            languages: cells
                .get("Languages", 3)
                .split([',', ' '])
                .filter(|code| is_code(code))
                .map(str::to_owned)
                .collect(),
            ..ImportRow::default()
        },
        ImportKind::Mutes => ImportRow {
            what: account(0),
            notifications: cells.truth("Hide notifications", 1),
            ..ImportRow::default()
        },
        ImportKind::Blocks => ImportRow {
            what: account(0),
            ..ImportRow::default()
        },
        ImportKind::DomainBlocks => ImportRow {
            what: cells.get("#domain", 0).to_owned(),
            ..ImportRow::default()
        },
        ImportKind::Lists => ImportRow {
            list: cells.get("List name", 0).to_owned(),
            what: account(1),
            ..ImportRow::default()
        },
        ImportKind::Bookmarks => ImportRow {
            what: cells.get("#uri", 0).to_owned(),
            ..ImportRow::default()
        },
    };
    let listed = kind != ImportKind::Lists || !row.list.is_empty();
    let column = NAMING
        .iter()
        .any(|name| row.what.eq_ignore_ascii_case(name));
    (!row.what.is_empty() && !column && listed).then_some(row)
}

/// Whether this can be a language's code (BCP 47), of which Mastodon's files have several in one cell.
fn is_code(code: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    !code.is_empty() && code.chars().all(fits)
}

/// The file of the kind, as Mastodon writes it.
pub fn write(kind: ImportKind, rows: &[ImportRow]) -> String {
    let mut out = Writer::from_writer(Vec::new());
    let heading: &[&str] = match kind {
        ImportKind::Following => &[
            "Account address",
            "Show boosts",
            "Notify on new posts",
            "Languages",
        ],
        ImportKind::Mutes => &["Account address", "Hide notifications"],
        _ => &[],
    };
    let yes = |truth: Option<bool>| truth.unwrap_or(true).to_string();
    let mut lines: Vec<Vec<String>> = Vec::new();
    if !heading.is_empty() {
        lines.push(heading.iter().map(|&cell| cell.to_owned()).collect());
    }
    lines.extend(rows.iter().map(|row| match kind {
        ImportKind::Following => vec![
            row.what.clone(),
            yes(row.reblogs),
            row.notify.unwrap_or(false).to_string(),
            row.languages.join(", "),
        ],
        ImportKind::Mutes => vec![row.what.clone(), yes(row.notifications)],
        ImportKind::Lists => vec![row.list.clone(), row.what.clone()],
        ImportKind::Blocks | ImportKind::DomainBlocks | ImportKind::Bookmarks => {
            vec![row.what.clone()]
        }
    }));
    for line in &lines {
        out.write_record(line)
            .expect("writing to a vector can't fail, and every line has the same cells");
    }
    let bytes = out.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_list_may_be_called_like_a_column() {
        let rows = read(
            ImportKind::Lists,
            b"List name,ada@far.example\n#domain,ben@far.example\n",
        );
        let rows = rows.expect("a file");
        let lists: Vec<&str> = rows.iter().map(|row| row.list.as_str()).collect();
        assert_eq!(lists, ["List name", "#domain"]);
        let headed = read(
            ImportKind::Lists,
            b"List name,Account address\nTea,ada@far.example\n",
        );
        assert_eq!(headed.expect("a file").len(), 1);
        let twice = b"#domain\na.example\n#domain\nb.example\n";
        let twice = read(ImportKind::DomainBlocks, twice).expect("a file");
        assert_eq!(twice.len(), 2, "files that were put together");
    }

    #[test]
    fn what_stands_before_a_name_is_no_part_of_it() {
        let file = "@\u{feff} @ada@far.example\n\u{feff}Account address\n@Account address\n";
        let rows = read(ImportKind::Blocks, file.as_bytes()).expect("a file");
        let names: Vec<&str> = rows.iter().map(|row| row.what.as_str()).collect();
        assert_eq!(names, ["ada@far.example"]);
        let spoken = "ada@far.example,true,false,\"de,#uri,pt-BR\"\n";
        let rows = read(ImportKind::Following, spoken.as_bytes()).expect("a file");
        assert_eq!(rows[0].languages, ["de", "pt-BR"]);
    }

    #[test]
    fn mastodons_files_are_read() {
        let follows = "Account address,Show boosts,Notify on new posts,Languages\n\
                       ada@far.example,true,false,\n@ben@far.example,false,true,\"en, de\"\n";
        let rows = read(ImportKind::Following, follows.as_bytes()).expect("a file");
        assert_eq!(rows[0].what, "ada@far.example");
        assert_eq!((rows[0].reblogs, rows[0].notify), (Some(true), Some(false)));
        assert_eq!(rows[1].what, "ben@far.example");
        assert_eq!(rows[1].languages, ["en", "de"]);
        let old = read(
            ImportKind::Following,
            b"\xef\xbb\xbfada@far.example\r\n\r\n",
        )
        .expect("old");
        assert_eq!((old.len(), old[0].reblogs), (1, None));
        let lists = read(ImportKind::Lists, b"Friends,ada@far.example\nFriends\n").expect("lists");
        assert_eq!(lists.len(), 1, "a list without anybody says nothing");
        assert_eq!(
            (&*lists[0].list, &*lists[0].what),
            ("Friends", "ada@far.example")
        );
        let domains = read(
            ImportKind::DomainBlocks,
            b"#domain,#severity\nbad.example,suspend",
        );
        assert_eq!(domains.expect("domains")[0].what, "bad.example");
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(read(ImportKind::Blocks, b""), Err(Unreadable::Empty));
        assert_eq!(
            read(ImportKind::Blocks, b"\xff\xfe\x00"),
            Err(Unreadable::NoTable)
        );
        let long = "a@b.example\n".repeat(ROWS_MAX + 1);
        assert_eq!(
            read(ImportKind::Blocks, long.as_bytes()),
            Err(Unreadable::TooLong)
        );
        let wide = "x".repeat(CELL_BYTES_MAX + 1);
        assert_eq!(
            read(ImportKind::Blocks, wide.as_bytes()),
            Err(Unreadable::Empty)
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(names in prop::collection::vec("[a-z]{1,8}@[a-z]{1,8}\\.example", 1..9), title in "[ -~]{0,8}[!-~]") {
            for kind in ImportKind::ALL {
                let rows: Vec<ImportRow> = names.iter().map(|name| ImportRow {
                    what: name.clone(),
                    reblogs: (kind == ImportKind::Following).then_some(false),
                    notify: (kind == ImportKind::Following).then_some(true),
                    notifications: (kind == ImportKind::Mutes).then_some(false),
                    list: if kind == ImportKind::Lists { title.trim().to_owned() } else { String::new() },
                    languages: Vec::new(),
                    drop: false,
                }).collect();
                prop_assert_eq!(read(kind, write(kind, &rows).as_bytes()), Ok(rows));
            }
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            for kind in ImportKind::ALL {
                let _ = read(kind, &bytes);
            }
        }
    }
}
