//! What an app may do on behalf of a person: Mastodon's scopes and their hierarchy
//! (`docs/api/oauth-scopes`, `config/initializers/doorkeeper.rb`).

/// What an app gets that names no scope.
pub const DEFAULT: &str = "read";

/// Every scope there is, in the order in which they are advertised.
pub const ALL: &[&str] = &[
    "read",
    "profile",
    "write",
    "write:accounts",
    "write:blocks",
    "write:bookmarks",
    "write:conversations",
    "write:favourites",
    "write:filters",
    "write:follows",
    "write:lists",
    "write:media",
    "write:mutes",
    "write:notifications",
    "write:reports",
    "write:statuses",
    "read:accounts",
    "read:blocks",
    "read:bookmarks",
    "read:favourites",
    "read:filters",
    "read:follows",
    "read:lists",
    "read:mutes",
    "read:notifications",
    "read:search",
    "read:statuses",
    "follow",
    "push",
    "admin:read",
    "admin:read:accounts",
    "admin:read:reports",
    "admin:read:domain_allows",
    "admin:read:domain_blocks",
    "admin:read:ip_blocks",
    "admin:read:email_domain_blocks",
    "admin:read:canonical_email_blocks",
    "admin:write",
    "admin:write:accounts",
    "admin:write:reports",
    "admin:write:domain_allows",
    "admin:write:domain_blocks",
    "admin:write:ip_blocks",
    "admin:write:email_domain_blocks",
    "admin:write:canonical_email_blocks",
];

/// A scope that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no scope called {0:?}; scopes are words like read, write, follow and push")]
pub struct Unknown(pub String);

/// Reads a list of scopes, separated by spaces (or `+`, as some clients write them), each once.
///
/// # Errors
/// The first one that is unknown.
pub fn parse(list: &str) -> Result<Vec<String>, Unknown> {
    let mut scopes: Vec<String> = Vec::new();
    for name in list
        .split([' ', '+', '\n', '\t'])
        .filter(|name| !name.is_empty())
    {
        if !ALL.contains(&name) {
            return Err(Unknown(name.chars().take(40).collect()));
        }
        if !scopes.iter().any(|known| known == name) {
            scopes.push(name.to_owned());
        }
    }
    Ok(scopes)
}

/// Whether one who has `granted` may do what asks for `wanted`: `read` covers `read:statuses`, and
/// `follow` covers follows, blocks and mutes both ways.
pub fn covers(granted: &[String], wanted: &str) -> bool {
    granted.iter().any(|scope| {
        scope == wanted
            || wanted
                .strip_prefix(scope.as_str())
                .is_some_and(|rest| rest.starts_with(':'))
            || scope == "follow"
                && matches!(
                    wanted,
                    "read:blocks"
                        | "write:blocks"
                        | "read:follows"
                        | "write:follows"
                        | "read:mutes"
                        | "write:mutes"
                )
    })
}

/// Whether `granted` covers all of `wanted`.
pub fn covers_all(granted: &[String], wanted: &[String]) -> bool {
    wanted.iter().all(|scope| covers(granted, scope))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn granted(scopes: &[&str]) -> Vec<String> {
        scopes.iter().map(|scope| scope.to_string()).collect()
    }

    #[test]
    fn scopes_have_a_hierarchy() {
        assert!(covers(&granted(&["read"]), "read:statuses"));
        assert!(covers(&granted(&["write:statuses"]), "write:statuses"));
        assert!(covers(&granted(&["follow"]), "write:blocks"));
        assert!(covers(&granted(&["admin:read"]), "admin:read:accounts"));
        assert!(!covers(&granted(&["read"]), "write:statuses"));
        assert!(!covers(&granted(&["read:statuses"]), "read"));
        assert!(!covers(&granted(&["read"]), "readers"));
        assert!(!covers(&granted(&["follow"]), "write:statuses"));
        assert!(!covers(&granted(&["read"]), ""));
        assert!(!covers(&granted(&[]), "read"));
    }

    #[test]
    fn a_list_of_scopes_has_each_once_and_no_strangers() {
        assert_eq!(
            parse("read  write:media+read"),
            Ok(granted(&["read", "write:media"]))
        );
        assert_eq!(parse(""), Ok(Vec::new()));
        assert_eq!(parse("read reed"), Err(Unknown("reed".to_owned())));
    }

    #[test]
    fn every_scope_is_listed_once_and_those_above_it_too() {
        for (at, scope) in ALL.iter().enumerate() {
            assert!(!ALL[..at].contains(scope), "{scope} twice");
            if let Some((above, _)) = scope.rsplit_once(':') {
                assert!(ALL.contains(&above) || above == "admin", "{above}");
            }
        }
    }
}
