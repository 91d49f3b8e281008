//! A whole house goes into one file, and comes out of it on another box; whatever is wrong with the file changes nothing.

use crate::api::forms::{BOUNDARY, CHUNK, large_film};
use crate::house::House;
use crate::pages::browser::{Browser, leads_to, says};
use axum::http::{Method, Request, header};
use burrow::ops::rescue;
use burrow::store::{FILE, MEDIA_FOLDER, backup};
use burrow::text::rescue::words;
use std::path::Path;
use std::sync::atomic::Ordering;

const CODE: &str = "K7QM-2XRT";
const ENTROPY: [u8; 16] = [42; 16];

/// A house with a rescue sheet, a post and a picture; its backup.
async fn backed_up() -> (House, Vec<u8>) {
    let house = House::open().await;
    let id = house.id("ada");
    let kept = house.store.write(move |tx| {
        rescue::offer(tx, id, ENTROPY)?;
        rescue::keep(tx, id, ENTROPY, "hash")
    });
    kept.await.expect("words can be kept");
    let file = house.store.files().keep_bytes(&[7; 100_000], "png");
    file.expect("a file can be kept");
    let mut ada = Browser::signed_in(&house, "ada").await;
    let said = ada.post("/compose", &[("text", "Remember me.")]).await;
    assert_eq!(said.status, 303, "{}", said.text());
    says(&ada.get("/backup").await, 200, "Make a backup");
    let file = ada.post("/backup", &[]).await;
    assert_eq!(file.status, 200);
    assert_eq!(
        file.header("content-disposition"),
        Some("attachment; filename=\"burrow-home.example-2026-01-01.backup\"")
    );
    let bytes = file.bytes;
    assert!(bytes.starts_with(b"burrow backup 1\n"));
    let plain = |needle: &[u8]| bytes.windows(needle.len()).any(|at| at == needle);
    assert!(
        !plain(b"Remember me") && !plain(&[7; 64]),
        "it isn't sealed"
    );
    (house, bytes)
}

/// A new box whose claim code has been typed.
async fn new_box() -> (House, Browser) {
    let house = House::unclaimed();
    *house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    let mut ada = Browser::new(&house);
    let typed = [("code", CODE), ("then", "restore")];
    leads_to(&ada.post("/claim", &typed).await, "/setup/restore");
    (house, ada)
}

fn ready(house: &House) -> bool {
    house.media().join("restore/ready").exists()
}

#[tokio::test]
async fn a_house_moves_into_a_new_box() {
    let (old, file) = backed_up().await;
    let (new, mut ada) = new_box().await;
    says(&ada.get("/setup/restore").await, 200, "twelve words");
    let typed = words(&ENTROPY).join(" ");
    let reply = ada
        .upload("/setup/restore", &[("words", &typed)], &file)
        .await;
    says(&reply, 200, "Everything is back");
    assert!(ready(&new));

    let data = tempfile::tempdir().expect("a temporary folder");
    copy(new.media(), &data.path().join(MEDIA_FOLDER));
    std::fs::write(data.path().join(FILE), b"an empty store").expect("a writable folder");
    assert!(backup::waits(data.path()));
    assert!(backup::finish(data.path()).expect("the disk is fine"));
    assert!(
        !backup::finish(data.path()).expect("the disk is fine"),
        "once"
    );
    let back = House::on_disk(data.path());
    let rows = |house: &House| {
        let settings: Result<_, burrow::store::Error> =
            house.store.read_now(|view| view.settings());
        settings.expect("the store reads")
    };
    assert_eq!(rows(&back), rows(&old));
    let posts = format!("/api/v1/accounts/{}/statuses", back.id("ada"));
    let there = back.anonymous().get(&posts).await;
    assert!(there.text().contains("Remember me."), "{}", there.text());
    let hash = data.path().join(MEDIA_FOLDER);
    assert_eq!(files(&hash).len(), 1, "{:?}", files(&hash));
}

#[tokio::test]
async fn what_is_wrong_with_a_backup_is_said_and_changes_nothing() {
    let (_old, file) = backed_up().await;
    let (new, mut ada) = new_box().await;
    let right = words(&ENTROPY).join(" ");
    let other = words(&[1; 16]).join(" ");
    let mut changed = file.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    for (typed, file, why) in [
        (right.as_str(), &b""[..], "Choose the file"),
        (right.as_str(), &b"PK a zip file"[..], "no backup of Burrow"),
        ("legal winner", &file[..], "There are 2 words"),
        (other.as_str(), &file[..], "locked with another one"),
        (right.as_str(), &changed[..], "damaged or not whole"),
        (
            right.as_str(),
            &file[..file.len() - 1],
            "damaged or not whole",
        ),
    ] {
        let reply = ada
            .upload("/setup/restore", &[("words", typed)], file)
            .await;
        says(&reply, 422, why);
        assert!(!ready(&new), "{why}");
    }
    leads_to(&ada.get("/setup").await, "/setup/name");
}

/// A backup that came faster than the card could write it was kept in memory, all of it.
#[tokio::test]
async fn a_backup_goes_to_the_disk_as_it_comes() {
    let (new, mut ada) = new_box().await;
    let (body, most_in_memory) = large_film(new.media(), 60);
    let request = Request::builder()
        .method(Method::POST)
        .uri("/setup/restore")
        .header(header::HOST, "localhost:4180")
        .header("sec-fetch-site", "same-origin")
        .header(
            header::CONTENT_TYPE,
            format!("multipart/form-data; boundary={BOUNDARY}"),
        );
    let reply = ada.send(request, body).await;
    assert_eq!(reply.status, 422, "{}", reply.text());
    let most = most_in_memory.load(Ordering::SeqCst);
    assert!(most <= 4 * CHUNK, "{most} bytes were not on disk yet");
}

#[tokio::test]
async fn without_a_sheet_there_is_nothing_to_lock_a_backup_with() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/backup").await, 200, "Make the rescue sheet");
    leads_to(&ada.post("/backup", &[]).await, "/backup");
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a writable folder");
    for entry in std::fs::read_dir(from).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        let place = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &place),
            false => {
                std::fs::copy(&path, &place).expect("a file can be copied");
            }
        }
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable entry").path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found
}
