use super::*;

fn read(html: &str) -> Preview {
    let place = Url::parse("https://paper.example/2026/11/25/story?ref=x").expect("a url");
    preview(html.as_bytes(), Some("text/html; charset=utf-8"), &place)
}

const NEWS: &str = r#"<!DOCTYPE html><html lang="en-GB" prefix="og: https://ogp.me/ns#"><head>
<meta charset="utf-8"><title>Moles dig a tunnel — The Paper</title>
<link rel="canonical" href="/2026/11/25/story"><link rel="stylesheet" href="/a.css">
<meta name="description" content="Plain words.">
<meta property="og:title" content="Moles dig &quot;a tunnel&quot; &amp; more">
<meta property="og:description" content="  They dug
   all night. ">
<meta property="og:type" content="article"><meta property="og:site_name" content="The Paper">
<meta property="og:image" content="//cdn.paper.example/mole.jpg?w=1200&amp;h=630">
<meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">
<meta property="og:image:alt" content="A mole"><meta property="og:url" content="https://other.example/">
<meta property="article:published_time" content="2026-11-25T06:00:00+01:00">
<meta name="fediverse:creator" content="@Ada@Social.Example">
<link rel="alternate" type="application/json+oembed" href="/oembed?url=x">
<script>var t = "<title>not this</title><meta property='og:title' content='nor this'>";</script>
</head><body><svg><title>a drawing</title></svg><p>Text</p></body></html>"#;

#[test]
fn a_newspaper_is_read() {
    let found = read(NEWS);
    assert_eq!(found.url, "https://paper.example/2026/11/25/story");
    assert_eq!(found.title, "Moles dig \"a tunnel\" & more");
    assert_eq!(found.description, "They dug all night.");
    assert_eq!(found.language, Some("en"));
    assert_eq!(
        (&*found.kind, &*found.provider_name),
        ("article", "The Paper")
    );
    let image = "https://cdn.paper.example/mole.jpg?w=1200&h=630";
    assert_eq!(found.image.as_deref(), Some(image));
    assert_eq!(found.image_size, Some((1200, 630)));
    assert_eq!(found.image_description, "A mole");
    assert_eq!(found.author_acct.to_lowercase(), "ada@social.example");
    let published = found.published_at.expect("a time");
    assert_eq!(published.iso(), "2026-11-25T05:00:00.000Z");
    assert_eq!(
        found.oembed.as_deref(),
        Some("https://paper.example/oembed?url=x")
    );
    assert_eq!(found.player, None);
}

#[test]
fn a_bare_page_has_its_title_and_words() {
    let found = read(
        "<title>\n A  &lt;b&gt; page </title><meta name=Description content='Some words'><svg><title>no</title></svg>",
    );
    assert_eq!(
        (&*found.title, &*found.description),
        ("A <b> page", "Some words")
    );
    assert_eq!(found.url, "https://paper.example/2026/11/25/story?ref=x");
    assert_eq!(
        read("<svg><title>a drawing</title></svg><title>A page</title>").title,
        "A page"
    );
    let empty = Preview {
        url: found.url,
        ..Preview::default()
    };
    assert_eq!(read(""), empty);
    assert_eq!(read("plain text, <not a page"), empty);
    let late =
        "<title></title><meta property=og:title content=' '><meta property=og:title content=Late>";
    assert_eq!(read(late).title, "Late");
}

#[test]
fn a_film_has_a_player_by_https_only() {
    let film = |player: &str| {
        read(&format!(
            "<meta name=twitter:player content='{player}'><meta name=twitter:player:width content=1280>\
             <meta name=twitter:player:height content=720><meta property=og:type content=video.other>"
        ))
    };
    let found = film("https://tube.example/embed/1");
    assert_eq!(
        found.player.as_deref(),
        Some("https://tube.example/embed/1")
    );
    assert_eq!(
        (found.player_size, &*found.kind),
        (Some((1280, 720)), "video.other")
    );
    for bad in [
        "http://tube.example/embed/1",
        "javascript:alert(1)",
        "data:text/html,x",
        "",
    ] {
        let found = film(bad);
        assert_eq!((found.player, found.player_size), (None, None), "{bad}");
    }
}

#[test]
fn what_is_said_in_json_ld_goes_first() {
    let page = |json: &str| {
        read(&format!(
            "<title>T</title><script type='application/ld+json'>{json}</script>"
        ))
    };
    let found = page(
        r#"{"@context":"https://schema.org","@graph":[{"@type":"WebPage","headline":"Web"},
        {"@type":["Thing","NewsArticle"],"headline":"News","description":"D","inLanguage":"de-DE",
        "datePublished":"2026-01-02T03:04:05Z","image":[{"url":"/a.png"}],
        "author":[{"@type":"Person","name":"Ada","url":"/ada"}],
        "publisher":{"name":"The Paper","url":"https://paper.example/"}}]}"#,
    );
    assert_eq!((&*found.title, &*found.description), ("News", "D"));
    assert_eq!(
        (&*found.author_name, &*found.author_url),
        ("Ada", "https://paper.example/ada")
    );
    assert_eq!(
        (&*found.provider_name, &*found.provider_url),
        ("The Paper", "https://paper.example/")
    );
    assert_eq!(found.image.as_deref(), Some("https://paper.example/a.png"));
    assert_eq!(found.language, Some("de"));
    assert_eq!(
        found.published_at.map(Time::iso).as_deref(),
        Some("2026-01-02T03:04:05.000Z")
    );
    let found = page(
        r#"[{"@type":"Organization","name":"No"},{"@type":"Article","headline":"A","author":"Ben"}]"#,
    );
    assert_eq!((&*found.title, &*found.author_name), ("A", "Ben"));
    for broken in [
        "",
        "{",
        "null",
        "[]",
        "7",
        r#"{"@type":7}"#,
        r#"{"@type":"Article","headline":[],"author":{}}"#,
    ] {
        assert_eq!(page(broken).title, "T", "{broken}");
    }
    assert_eq!(page(&"[".repeat(100_000)).title, "T");
}

#[test]
fn addresses_that_are_none_are_refused() {
    for bad in [
        "javascript:alert(1)",
        "data:image/png;base64,AAAA",
        "file:///etc/passwd",
        "https://me:secret@paper.example/a.png",
        "https://",
        "https://[::1",
        &format!("https://paper.example/{}", "a".repeat(3_000)),
    ] {
        let found = read(&format!(
            "<link rel=canonical href='{bad}'><meta property=og:image content='{bad}'>\
             <meta property=og:image:alt content=A><link rel=alternate type=text/json+oembed href='{bad}'>"
        ));
        assert_eq!((found.image, found.oembed), (None, None), "{bad}");
        assert_eq!(found.image_description, "", "{bad}");
        assert_eq!(
            found.url, "https://paper.example/2026/11/25/story?ref=x",
            "{bad}"
        );
    }
    let based = read("<base href='https://cdn.example/x/'><meta property=og:image content=a.png>");
    assert_eq!(based.image.as_deref(), Some("https://cdn.example/x/a.png"));
    let based = read("<base href='javascript:1'><meta property=og:image content=/a.png>");
    assert_eq!(based.image.as_deref(), Some("https://paper.example/a.png"));
}

#[test]
fn what_is_said_is_bounded_and_one_line() {
    let long = "ä ".repeat(3_000);
    let found = read(&format!(
        "<meta property=og:title content='{long}'><meta name=description content='{long}'>\
         <meta property=og:site_name content='{long}'>"
    ));
    assert!(found.title.chars().count() <= TITLE_MAX && found.title.len() > TITLE_MAX);
    assert!(found.description.chars().count() <= DESCRIPTION_MAX);
    assert!(found.provider_name.chars().count() <= NAME_MAX);
    let found = read("<title>a\u{202e}b\u{0}\u{7}c \u{2066} d</title>");
    assert_eq!(found.title, "ab\u{fffd}c d", "NUL is shown as such");
    let sizes = |width: &str| {
        let image = "<meta property=og:image content=/a><meta property=og:image:height content=5>";
        read(&format!(
            "{image}<meta property=og:image:width content='{width}'>"
        ))
        .image_size
    };
    assert_eq!(sizes("7px"), Some((7, 5)));
    for bad in ["0", "-1", "99999999999", "30000", "x", "1e3"] {
        assert_eq!(sizes(bad), None, "{bad}");
    }
    for bad in ["ada", "@ada", "a b@c", "<b>@x.example", "@@"] {
        let found = read(&format!("<meta name=fediverse:creator content='{bad}'>"));
        assert_eq!(found.author_acct, "", "{bad}");
    }
}
