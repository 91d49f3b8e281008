//! Files in which people share their rules about servers: Mastodon's CSV (`#domain,#severity,…`, as
//! `Admin::ExportDomainBlocksController` writes it), and plain lists with one server a line.

use super::domain::domain;
use crate::model::border::{Border, Severity};
use csv::{ReaderBuilder, StringRecord, Trim, Writer};

/// Largest file that is read, in bytes. The big shared lists have a few hundred kilobytes.
pub const FILE_BYTES_MAX: usize = 1 << 20;

/// The most lines that are read.
pub const LINES_MAX: usize = 20_000;

/// Longest comment that is kept, in characters.
const COMMENT_CHARS_MAX: usize = 1_000;

/// One server of such a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The server.
    pub domain: String,
    /// How severe its rule is; `None` where the file doesn't say.
    pub severity: Option<Severity>,
    /// Its pictures are refused.
    pub reject_media: bool,
    /// Its reports are refused.
    pub reject_reports: bool,
    /// Why, for everybody.
    pub public_comment: String,
    /// Strangers see the name only in part.
    pub obfuscate: bool,
}

/// A line that couldn't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// Which line, the first is 1.
    pub line: u64,
    /// What stands there.
    pub text: String,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// No server has such a name.
    Domain,
    /// No severity has that name.
    Severity,
    /// Not text, or not CSV.
    Unreadable,
    /// Beyond `LINES_MAX`.
    TooMany,
}

/// Where each column is.
struct Columns {
    domain: usize,
    severity: Option<usize>,
    reject_media: Option<usize>,
    reject_reports: Option<usize>,
    public_comment: Option<usize>,
    obfuscate: Option<usize>,
}

impl Columns {
    /// The columns that a head names; `None` where the line is no head.
    fn named(head: &StringRecord) -> Option<Columns> {
        let named = |name: &str| {
            head.iter()
                .position(|field| field.trim_start_matches('#').eq_ignore_ascii_case(name))
        };
        Some(Columns {
            domain: named("domain")?,
            severity: named("severity"),
            reject_media: named("reject_media"),
            reject_reports: named("reject_reports"),
            public_comment: named("public_comment"),
            obfuscate: named("obfuscate"),
        })
    }

    /// Those of a plain list.
    fn plain() -> Columns {
        Columns {
            domain: 0,
            severity: None,
            reject_media: None,
            reject_reports: None,
            public_comment: None,
            obfuscate: None,
        }
    }

    fn entry(&self, row: &StringRecord) -> Result<Entry, Why> {
        let field = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default();
        let yes = |at| {
            matches!(
                field(at).to_ascii_lowercase().as_str(),
                "true" | "1" | "t" | "yes"
            )
        };
        Ok(Entry {
            domain: domain(field(Some(self.domain))).ok_or(Why::Domain)?,
            severity: match field(self.severity).to_ascii_lowercase().as_str() {
                "" => None,
                "noop" | "none" => Some(Severity::Noop),
                "silence" | "limit" => Some(Severity::Silence),
                "suspend" | "block" => Some(Severity::Suspend),
                _ => return Err(Why::Severity),
            },
            reject_media: yes(self.reject_media),
            reject_reports: yes(self.reject_reports),
            public_comment: field(self.public_comment)
                .chars()
                .take(COMMENT_CHARS_MAX)
                .collect(),
            obfuscate: yes(self.obfuscate),
        })
    }
}

/// Reads a file. Every line comes back as one or the other, but empty ones and remarks (`# …`) of plain lists.
pub fn read(text: &str) -> (Vec<Entry>, Vec<Wrong>) {
    let text = text.trim_start_matches('\u{feff}');
    let mut rows = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .trim(Trim::All)
        .from_reader(text.as_bytes());
    let (mut entries, mut wrong) = (Vec::new(), Vec::new());
    let mut columns = None;
    for row in rows.records() {
        let row = match row {
            Ok(row) => row,
            Err(why) => {
                let line = why.position().map_or(0, csv::Position::line);
                wrong.push(Wrong {
                    line,
                    text: String::new(),
                    why: Why::Unreadable,
                });
                continue;
            }
        };
        let line = row.position().map_or(0, csv::Position::line);
        let first = row.get(0).unwrap_or_default();
        if columns.is_none() {
            columns = Columns::named(&row);
            if columns.is_some() {
                continue;
            }
        }
        let of = columns.get_or_insert_with(Columns::plain);
        if row.iter().all(str::is_empty) || first.starts_with('#') {
            continue;
        }
        let entry = match entries.len() < LINES_MAX {
            true => of.entry(&row),
            false => Err(Why::TooMany),
        };
        match entry {
            Ok(entry) => entries.push(entry),
            Err(why) => wrong.push(Wrong {
                line,
                text: row
                    .iter()
                    .collect::<Vec<_>>()
                    .join(",")
                    .chars()
                    .take(80)
                    .collect(),
                why,
            }),
        }
    }
    (entries, wrong)
}

/// Rules as Mastodon's CSV of blocks, sorted by name. Servers that are let in explicitly have a file of their own.
pub fn blocks(borders: &[Border]) -> String {
    let mut rows: Vec<[&str; 6]> = borders
        .iter()
        .filter(|border| border.severity != Severity::Allow)
        .map(|border| {
            [
                border.domain.as_str(),
                border.severity.name(),
                word(border.reject_media),
                word(border.reject_reports),
                border.public_comment.as_str(),
                word(border.obfuscate),
            ]
        })
        .collect();
    rows.sort_unstable();
    let head = [
        "#domain",
        "#severity",
        "#reject_media",
        "#reject_reports",
        "#public_comment",
        "#obfuscate",
    ];
    write(&head, rows.iter().map(|row| &row[..]))
}

/// Servers that are let in explicitly, as Mastodon's CSV of them.
pub fn allows(borders: &[Border]) -> String {
    let mut rows: Vec<[&str; 1]> = borders
        .iter()
        .filter(|border| border.severity == Severity::Allow)
        .map(|border| [border.domain.as_str()])
        .collect();
    rows.sort_unstable();
    write(&["#domain"], rows.iter().map(|row| &row[..]))
}

fn word(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}

fn write<'a>(head: &[&str], rows: impl Iterator<Item = &'a [&'a str]>) -> String {
    let mut csv = Writer::from_writer(Vec::new());
    csv.write_record(head).expect("a vector takes all");
    for row in rows {
        csv.write_record(row)
            .expect("all rows are as long as the head");
    }
    let bytes = csv.into_inner().expect("a vector takes all");
    String::from_utf8(bytes).expect("it was made of text")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{BorderId, Time};
    use proptest::prelude::*;

    #[test]
    fn mastodons_file_and_its_relatives_are_read() {
        let file = "\u{feff}#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate\r\n\
            Bad.example,suspend,TRUE,false,\"spam, and \"\"lies\"\"\",true\r\n\
            \r\n\
            meh.example,silence,False,t,,\r\n";
        let (entries, wrong) = read(file);
        assert_eq!(wrong, []);
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].domain, "bad.example");
        assert_eq!(entries[0].severity, Some(Severity::Suspend));
        assert!(entries[0].reject_media && !entries[0].reject_reports && entries[0].obfuscate);
        assert_eq!(entries[0].public_comment, "spam, and \"lies\"");
        assert_eq!(entries[1].severity, Some(Severity::Silence));
        assert!(!entries[1].reject_media && entries[1].reject_reports && !entries[1].obfuscate);
        let (entries, wrong) = read("severity,domain\nnoop,a.example\n");
        assert_eq!((entries.len(), wrong.len()), (1, 0));
        let (entries, wrong) = read("# my list\none.example\n\n# more\ntwo.example\n");
        assert_eq!((entries.len(), wrong.len()), (2, 0));
        assert_eq!(entries[1].severity, None);
    }

    #[test]
    fn no_line_is_lost() {
        let (entries, wrong) =
            read("#domain,#severity\nok.example,suspend\nnonsense,silence\nok2.example,banish\n");
        assert_eq!(entries.len(), 1);
        let told: Vec<_> = wrong.iter().map(|wrong| (wrong.line, wrong.why)).collect();
        assert_eq!(told, [(3, Why::Domain), (4, Why::Severity)]);
        let many = "x.example\n".repeat(LINES_MAX + 2);
        let (entries, wrong) = read(&many);
        assert_eq!((entries.len(), wrong.len()), (LINES_MAX, 2));
        assert_eq!(wrong[0].why, Why::TooMany);
    }

    fn border(domain: &str, severity: Severity, comment: &str) -> Border {
        Border {
            id: BorderId(1),
            domain: domain.to_owned(),
            severity,
            reject_media: true,
            reject_reports: false,
            public_comment: comment.to_owned(),
            private_comment: "ours".to_owned(),
            obfuscate: false,
            created_at: Time(0),
            by: None,
            changed_at: None,
        }
    }

    #[test]
    fn allowed_servers_have_a_file_of_their_own() {
        let all = [
            border("b.example", Severity::Allow, ""),
            border("c.example", Severity::Silence, "ünkind, \"loud\""),
            border("a.example", Severity::Allow, ""),
        ];
        assert_eq!(allows(&all), "#domain\na.example\nb.example\n");
        assert_eq!(
            blocks(&all),
            "#domain,#severity,#reject_media,#reject_reports,#public_comment,#obfuscate\n\
             c.example,silence,true,false,\"ünkind, \"\"loud\"\"\",false\n"
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(comment in "[^\u{0}\r]{0,60}") {
            let rule = border("a.example", Severity::Suspend, comment.trim());
            let (entries, wrong) = read(&blocks(&[rule]));
            prop_assert_eq!(wrong, []);
            prop_assert_eq!(entries.len(), 1);
            prop_assert_eq!(&entries[0].public_comment, comment.trim());
        }

        #[test]
        fn nothing_makes_it_fail(text in "\\PC{0,200}") {
            read(&text);
        }
    }
}
