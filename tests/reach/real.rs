//! The real cloudflared, where it is on PATH: what it thinks of the file that we write.

use burrow::config::on_path;
use burrow::console::tunnel::config;
use std::process::Command;

#[test]
fn the_real_cloudflared_takes_our_configuration() {
    let Some(program) = on_path("cloudflared") else {
        println!(
            "skipped: the_real_cloudflared_takes_our_configuration (cloudflared is not on PATH)"
        );
        return;
    };
    let version = Command::new(&program)
        .arg("--version")
        .output()
        .expect("it runs");
    println!("{}", String::from_utf8_lossy(&version.stdout).trim());
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("config.yml");
    let text = config(
        "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
        &folder.path().join("it's: a #file.json"),
        "home.example",
        "127.0.0.1:4181".parse().expect("an address"),
        "127.0.0.1:20241".parse().expect("an address"),
    );
    std::fs::write(&file, text).expect("a file");
    let ask = |words: &[&str]| {
        let output = Command::new(&program)
            .args(["tunnel", "--config"])
            .arg(&file)
            .arg("ingress")
            .args(words)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{words:?}: {said}{complained}");
        said
    };
    let said = ask(&["validate"]);
    assert!(said.contains("OK"), "unused keys? {said}");
    for path in [
        "/",
        "/inbox",
        "/users/ada",
        "/@ada",
        "/media/x.jpg",
        "/api/v1/streaming",
    ] {
        let said = ask(&["rule", &format!("https://home.example{path}")]);
        assert!(said.contains("Matched rule #0"), "{path}: {said}");
        assert!(said.contains("http://127.0.0.1:4181"), "{path}: {said}");
    }
    let said = ask(&["rule", "https://elsewhere.example/"]);
    assert!(said.contains("Matched rule #1"), "{said}");
}
