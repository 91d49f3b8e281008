//! Every route of the client API with its method and the scope that it asks for, read from the sources, so that
//! none can be added without being seen, and none without being swept by `refusals`.

use crate::golden;
use regex::Regex;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// One method of one path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Route {
    /// As axum writes it, e.g. `/api/v1/statuses/{id}`.
    pub path: String,
    /// In capitals.
    pub method: String,
    /// What the handler asks of the token.
    pub asks: Asks,
    /// Whether the handler reads parameters.
    pub reads: bool,
}

/// What a handler asks of its caller.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asks {
    /// A person with this scope.
    Person(String),
    /// An app or a person with this scope.
    App(String),
    /// Nothing.
    Nothing,
}

impl Route {
    /// The path with every variable filled in.
    pub fn at(&self, value: &str) -> String {
        let variable = Regex::new(r"\{[^}]*\}").expect("a pattern");
        variable.replace_all(&self.path, value).into_owned()
    }

    /// Whether the path names one thing by its id.
    pub fn names_one(&self) -> bool {
        self.path.contains("{id}")
    }

    /// Whether requests have a body.
    pub fn writes(&self) -> bool {
        ["POST", "PUT", "PATCH"].contains(&self.method.as_str())
    }

    fn line(&self) -> String {
        let asks = match &self.asks {
            Asks::Person(scope) => scope.clone(),
            Asks::App(scope) => format!("{scope} (or an app)"),
            Asks::Nothing => "public".to_owned(),
        };
        format!("{:6} {} {asks}", self.method, self.path)
    }
}

/// All routes, by path and method.
pub fn all() -> Vec<Route> {
    let sources = sources();
    let scopes = scopes(&sources);
    let mut routes: Vec<Route> = sources
        .values()
        .flat_map(|text| in_file(text, &sources, &scopes))
        .collect();
    routes.sort();
    routes
}

#[test]
fn every_route_is_on_the_list() {
    let lines: Vec<String> = all().iter().map(Route::line).collect();
    golden::compare("routes.txt", &(lines.join("\n") + "\n"));
}

/// Public routes are listed a second time by hand, so that nothing becomes public unnoticed.
#[test]
fn nothing_becomes_public_unnoticed() {
    let text =
        fs::read_to_string(golden::file("public_routes.txt")).expect("the list of public routes");
    let mut listed: Vec<String> = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    listed.sort();
    let mut public: Vec<String> = all()
        .into_iter()
        .filter(|route| route.asks == Asks::Nothing)
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    public.sort();
    assert_eq!(
        public, listed,
        "tests/golden/public_routes.txt is kept by hand"
    );
}

#[test]
fn the_reader_of_routes_reads() {
    let text = r#"
        fn routes() { Router::new()
            .route("/a/{id}", get(show).put(change))
            .route(&at("b"), act::<scope::WriteMutes>(|tx| mute(tx, get(x))))
            .route("/c", listing(all).post(change).merge(deleting(verb)))
        }
        fn act<S: Scope>(verb: Verb) -> MethodRouter<Doors> {
            post(move |me: Me<S>, Path(id): Path<String>| async move {})
        }
        fn listing(rows: fn(&View) -> Rows) -> MethodRouter<Doors> {
            get(move |viewer: Viewer, Params(paging): Params<Paging>| async move {})
        }
        fn deleting(verb: Verb) -> MethodRouter<Doors> {
            delete(move |me: Me<WriteMutes>| async move {})
        }
        async fn show(viewer: Viewer) -> Answer<()> {}
        async fn change(me: Me<scope::WriteMutes>, Params(new): Params<New>) -> Answer<()> {}
    "#;
    let scopes = BTreeMap::from([("WriteMutes".to_owned(), "write:mutes".to_owned())]);
    let found = in_file(text, &BTreeMap::new(), &scopes);
    let lines: Vec<String> = found.iter().map(Route::line).collect();
    assert_eq!(
        lines,
        [
            "GET    /a/{id} public",
            "PUT    /a/{id} write:mutes",
            "POST   /api/v1/statuses/{id}/b write:mutes",
            "GET    /c public",
            "POST   /c write:mutes",
            "DELETE /c write:mutes"
        ]
    );
    let reads: Vec<bool> = found.iter().map(|route| route.reads).collect();
    assert_eq!(reads, [false, true, false, true, true, false]);
}

/// File name without its ending → text, for all of `src/api`.
fn sources() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/api")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).expect("a readable source");
                found.insert(name(&path), text);
            }
        }
    }
    assert!(
        found.contains_key("statuses"),
        "the reader found no sources"
    );
    found
}

fn name(path: &Path) -> String {
    let inside = path.to_string_lossy();
    let inside = inside.split("src/api/").last().unwrap_or_default();
    inside
        .trim_end_matches(".rs")
        .trim_end_matches("/mod")
        .to_owned()
}

/// Name of the type → name of the scope.
fn scopes(sources: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let pair = Regex::new(r#"(\w+) "((?:read|write|profile|push|follow|admin)[a-z:_]*)""#)
        .expect("a pattern");
    pair.captures_iter(&sources["extract"])
        .map(|found| (found[1].to_owned(), found[2].to_owned()))
        .collect()
}

fn in_file(
    text: &str,
    sources: &BTreeMap<String, String>,
    scopes: &BTreeMap<String, String>,
) -> Vec<Route> {
    assert!(
        !text.contains(".nest(")
            && !text.contains(".route_service(")
            && !text.contains(".fallback("),
        "the reader of routes can't read this"
    );
    let mut routes = Vec::new();
    for (at, _) in text.match_indices(".route(") {
        let call = inside(text, at + ".route".len());
        let (path, handlers) = call.split_once(',').expect("a path and its handlers");
        let path = path.trim().trim_matches('"');
        let path = match path.strip_prefix("&at(\"") {
            Some(act) => format!("/api/v1/statuses/{{id}}/{}", act.trim_end_matches("\")")),
            None => path.to_owned(),
        };
        assert!(path.starts_with('/'), "a path that can't be read: {path}");
        let before = routes.len();
        for (method, signature) in handled(handlers, text, sources) {
            routes.push(Route {
                path: path.clone(),
                method: method.to_uppercase(),
                asks: asks(&signature, scopes),
                reads: signature.contains("Params<"),
            });
        }
        assert!(
            routes.len() > before,
            "no handlers could be read for {path}"
        );
    }
    routes
}

/// The methods of a chain such as `get(show).merge(deleting::<scope::WriteLists>(verb))`, each with the parameters of its
/// handler. A function that makes a handler has them in the closure that it hands to axum.
fn handled(chain: &str, text: &str, sources: &BTreeMap<String, String>) -> Vec<(String, String)> {
    let call = Regex::new(r"(\w+)(?:::<(?:scope::)?(\w+)[^>]*>)?\(").expect("a pattern");
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(hit) = call.captures_at(chain, from) {
        let open = hit.get(0).expect("the whole").end() - 1;
        let arguments = inside(chain, open);
        from = open + arguments.len() + 2;
        match &hit[1] {
            method @ ("get" | "post" | "put" | "patch" | "delete") => {
                let handler = arguments.split_whitespace().next().unwrap_or_default();
                found.push((method.to_owned(), signature(text, sources, handler)));
            }
            "merge" => found.extend(handled(arguments, text, sources)),
            name => {
                let texts = [text].into_iter();
                let mut texts = texts.chain(sources.values().map(String::as_str));
                if let Some((method, closure)) = texts.find_map(|text| made(text, name)) {
                    let scope = hit.get(2).map_or("S", |scope| scope.as_str());
                    found.push((method, closure.replace("Me<S>", &format!("Me<{scope}>"))));
                }
            }
        }
    }
    found
}

/// The method and the closure's parameters of the handler that the function `name` makes.
fn made(text: &str, name: &str) -> Option<(String, String)> {
    let maker = Regex::new(&format!(r"fn {name}(?:<[^(]*>)?\(")).expect("a pattern");
    let open = maker.find(text)?.end() - 1;
    let after = &text[open + inside(text, open).len() + 2..];
    let body = after.trim_start().strip_prefix("-> MethodRouter<Doors>")?;
    let body = body.split("\n}\n").next()?;
    let handler = Regex::new(r"\b(get|post|put|patch|delete)\(\s*move \|([^|]*)\|");
    let found = handler.expect("a pattern").captures(body)?;
    Some((found[1].to_owned(), found[2].to_owned()))
}

/// What is between the bracket at `open` and its partner.
fn inside(text: &str, open: usize) -> &str {
    let mut depth = 0;
    for (at, sign) in text[open..].char_indices() {
        depth += match sign {
            '(' => 1,
            ')' => -1,
            _ => 0,
        };
        if depth == 0 {
            return &text[open + 1..open + at];
        }
    }
    panic!("a bracket without a partner");
}

/// The parameters of a handler; nothing for a closure, which asks for nothing.
fn signature(text: &str, sources: &BTreeMap<String, String>, handler: &str) -> String {
    let (text, handler) = match handler.rsplit_once("::") {
        Some((module, handler)) => {
            let file = module.rsplit("::").next().unwrap_or(module);
            (sources.get(file).map_or(text, String::as_str), handler)
        }
        None => (text, handler),
    };
    if handler == "async" {
        return String::new();
    }
    let place = Regex::new(&format!(r"fn {handler}(<[^(]*>)?\(")).expect("a pattern");
    let found = place
        .find(text)
        .unwrap_or_else(|| panic!("no handler {handler}"));
    inside(text, found.end() - 1).to_owned()
}

fn asks(signature: &str, scopes: &BTreeMap<String, String>) -> Asks {
    let asked = |who: &str| {
        let asked = Regex::new(&format!(r"{who}<(?:\w+::)*(\w+)>")).expect("a pattern");
        asked
            .captures(signature)
            .map(|found| scope(scopes, &found[1]))
    };
    match (asked(r"\bMe"), asked("AppToken")) {
        (Some(scope), _) => Asks::Person(scope),
        (None, Some(scope)) => Asks::App(scope),
        (None, None) => Asks::Nothing,
    }
}

fn scope(scopes: &BTreeMap<String, String>, name: &str) -> String {
    scopes
        .get(name)
        .unwrap_or_else(|| panic!("no scope {name}"))
        .clone()
}
