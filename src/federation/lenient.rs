//! Reading what others write: one thing or a list of things, a thing or only its address. These are looks at a JSON
//! value, bounded by their callers; nothing here believes anything.

use serde_json::Value;
use url::Url;

/// Longest address that is read, in bytes (Mastodon keeps ids in columns of that size).
pub const ADDRESS_BYTES_MAX: usize = 2_048;

/// One or many: the elements of an array, else the one value; nothing for `null`.
pub fn many(value: Option<&Value>) -> &[Value] {
    match value {
        None | Some(Value::Null) => &[],
        Some(Value::Array(all)) => all,
        Some(one) => std::slice::from_ref(one),
    }
}

/// The first where there are several.
pub fn first(value: Option<&Value>) -> Option<&Value> {
    many(value).first()
}

/// The id of something that is written out, or given by its id alone; the first where there are several.
pub fn id(value: Option<&Value>) -> Option<&str> {
    match first(value)? {
        Value::String(id) => Some(id.as_str()),
        Value::Object(thing) => thing.get("id").and_then(Value::as_str),
        _ => None,
    }
    .filter(|id| !id.is_empty() && id.len() <= ADDRESS_BYTES_MAX)
}

/// A field's text.
pub fn text<'a>(thing: &'a Value, field: &str) -> Option<&'a str> {
    first(thing.get(field))?.as_str()
}

/// Whether a thing is of this type, among others perhaps.
pub fn is_a(thing: &Value, kind: &str) -> bool {
    many(thing.get("type"))
        .iter()
        .any(|given| given.as_str() == Some(kind))
}

/// A field that is an address which may be asked: `https`, or `http` where that is what this house speaks.
pub fn address(thing: &Value, field: &str) -> Option<String> {
    id(thing.get(field)).and_then(web).map(str::to_owned)
}

/// `text`, if it is an address on the web.
pub fn web(text: &str) -> Option<&str> {
    let url = Url::parse(text).ok()?;
    let fits = matches!(url.scheme(), "https" | "http") && host(text).is_some();
    (fits && text.len() <= ADDRESS_BYTES_MAX).then_some(text)
}

/// The page or file that a `url` leads to: an address, a Link, or several, of which the first of a fitting kind is
/// taken (`media` is the beginning of its `mediaType`).
pub fn link(value: Option<&Value>, media: &str) -> Option<String> {
    let of_kind = |thing: &&Value| {
        let kind = thing.get("mediaType").and_then(Value::as_str);
        kind.is_some_and(|kind| kind.starts_with(media))
    };
    let all = many(value);
    let best = all.iter().find(of_kind).or_else(|| all.first())?;
    let address = match best {
        Value::String(address) => address,
        Value::Object(link) => link
            .get("href")
            .or_else(|| link.get("url"))
            .and_then(Value::as_str)?,
        _ => return None,
    };
    web(address).map(str::to_owned)
}

/// A server's name as it stands in an address: host, and port where it isn't the usual one. A name with a dot at its end
/// leads to the same server (RFC 1034, section 3.1), but no rule about servers would know it: that is none.
pub fn host(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?.to_ascii_lowercase();
    if host.ends_with('.') {
        return None;
    }
    Some(match url.port() {
        Some(port) => format!("{host}:{port}"),
        None => host,
    })
}

/// Whether two addresses are of one server.
pub fn same_host(one: &str, other: &str) -> bool {
    host(one).is_some_and(|name| Some(name) == host(other))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn one_or_many() {
        let thing = json!({"a": ["x", "y"], "b": "x", "c": null, "d": {"id": "i"}, "e": [{"id": "i"}], "f": 7, "g": []});
        let ids: Vec<Option<&str>> = ["a", "b", "c", "d", "e", "f", "g", "h"]
            .iter()
            .map(|field| id(thing.get(*field)))
            .collect();
        let (x, i) = (Some("x"), Some("i"));
        assert_eq!(ids, [x, x, None, i, i, None, None, None]);
        assert!(is_a(&json!({"type": ["Key", "Person"]}), "Person"));
        assert!(!is_a(&json!({"type": "People"}), "Person"));
    }

    #[test]
    fn links_are_chosen_by_their_kind() {
        let page = "https://a.example/@ada";
        let video = json!([
            {"type": "Link", "mediaType": "video/mp4", "href": "https://a.example/v.mp4"},
            {"type": "Link", "mediaType": "text/html", "href": page},
        ]);
        assert_eq!(link(Some(&video), "text/html").as_deref(), Some(page));
        assert_eq!(link(Some(&json!(page)), "text/html").as_deref(), Some(page));
        for bad in [json!("javascript:alert(1)"), json!({"href": 1}), json!([])] {
            assert_eq!(link(Some(&bad), "text/html"), None, "{bad}");
        }
    }

    #[test]
    fn hosts_are_compared_with_their_ports() {
        assert!(same_host("https://A.example/x", "https://a.example:443/y"));
        assert!(!same_host("https://a.example:8443/", "https://a.example/"));
        assert!(!same_host("https://a.example.evil/", "https://a.example/"));
        assert!(!same_host("a.example", "a.example"));
        assert!(!same_host("https://a.example./", "https://a.example./"));
        for dotted in ["https://a.example./x", "https://a.example\u{3002}/x"] {
            assert_eq!(web(dotted), None, "{dotted}");
        }
    }
}
