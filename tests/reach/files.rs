//! cloudflared's files, as they are written.

use super::Rig;
use burrow::console::tunnel::config;
use burrow::model::reach::Step;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

#[test]
fn the_configuration_leads_our_name_to_our_listener_and_nothing_else_anywhere() {
    let text = config(
        "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
        Path::new("/var/lib/burrow/it's: a #folder/x.json"),
        "home.example",
        "127.0.0.1:4181".parse().expect("an address"),
        "127.0.0.1:20241".parse().expect("an address"),
    );
    let expected = "# Written by Burrow at every start: changes here are lost.\n\
        tunnel: f70ff985-a4ef-4643-bbbc-4a0ed4fc8415\n\
        credentials-file: \"/var/lib/burrow/it's: a #folder/x.json\"\n\
        metrics: 127.0.0.1:20241\n\
        no-autoupdate: true\n\
        ingress:\n  - hostname: home.example\n    service: http://127.0.0.1:4181\n  - service: http_status:404\n";
    let plain = |text: &str| {
        text.replace(['"', '\''], "")
            .replace("\n  - ", "\n- ")
            .replace("\n    ", "\n  ")
    };
    assert_eq!(plain(&text), plain(expected), "{text}");
    assert!(text.contains("it's"), "what needs quotes has them: {text}");
}

#[tokio::test]
async fn secrets_are_for_nobody_else_and_old_ones_go() {
    let mut rig = Rig::new().await;
    std::fs::create_dir_all(rig.folder()).expect("a folder");
    for old in ["00000000-0000-0000-0000-000000000000.json", "token"] {
        std::fs::write(rig.folder().join(old), "old").expect("a file");
    }
    rig.start();
    rig.begin_login("home.example").await;
    rig.until_step(Step::Connect).await;
    rig.stands("home.example");
    let mut names: Vec<String> = std::fs::read_dir(rig.folder())
        .expect("a folder")
        .map(|entry| entry.expect("an entry"))
        .map(|entry| {
            let mode = entry.metadata().expect("it is there").permissions().mode();
            assert_eq!(mode & 0o077, 0, "{:?}", entry.path());
            entry.file_name().to_string_lossy().into_owned()
        })
        .collect();
    names.sort();
    let id = rig.row().and_then(|row| row.tunnel).expect("a tunnel");
    assert_eq!(names, ["config.yml".to_owned(), format!("{id}.json")]);
}
