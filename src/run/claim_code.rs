//! The code on the console with which a box is claimed, and the file with which an owner who is locked out has it
//! claimed again.

use crate::door::secret;
use crate::model::settings::{Settings, Stage};
use crate::ops::{Refusal, reclaim};
use crate::store::Store;
use anyhow::Context;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Where the claim code is kept in the data folder while it is good.
const CLAIM_CODE_FILE: &str = "claim-code.txt";

/// How long a claim code is, in groups of four signs (20 bits each); guesses are rate-limited.
const CLAIM_CODE_GROUPS: usize = 2;

/// What the file may be called that lets the house be claimed again. Windows hides the ending of a name, so that
/// people add a second one.
const RESET_FILES: [&str; 3] = ["reset-owner.txt", "reset-owner.txt.txt", "reset-owner"];

/// The code that must be typed to claim the box: the one in the data folder, so that it stays the same over restarts,
/// or a new one. It is also put where an ordinary computer can read the card (`boot`), for boxes without a screen. A
/// house with an owner who isn't locked out has none, and the files go away.
///
/// # Errors
/// When the data folder can't be written.
pub fn keep(data: &Path, boot: Option<&Path>, store: &Store) -> anyhow::Result<Option<String>> {
    let settings = store.read_now(|view| view.settings())?;
    let file = data.join(CLAIM_CODE_FILE);
    let shown = boot.map(|folder| folder.join(CLAIM_CODE_FILE));
    if !is_wanted(&settings) {
        remove(&file).with_context(|| format!("can't remove {}", file.display()))?;
        if let Some(Err(why)) = shown.as_deref().map(remove) {
            tracing::warn!(%why, "the claim code on the card could not be removed; it opens nothing");
        }
        return Ok(None);
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    let code = match kept.trim() {
        "" => secret::spoken(CLAIM_CODE_GROUPS),
        kept => kept.to_owned(),
    };
    let line = format!("{code}\n");
    std::fs::write(&file, &line).with_context(|| format!("can't write {}", file.display()))?;
    if let Some(Err(why)) = shown.map(|shown| std::fs::write(shown, &line)) {
        tracing::warn!(%why, "the claim code could not be written to the card");
    }
    Ok(Some(code))
}

fn is_wanted(settings: &Settings) -> bool {
    settings.stage != Stage::Open || settings.owner_reset.is_some()
}

/// Looks in these folders for the file that lets an owner claim the house again. That it was found is kept before it is
/// removed: with the power gone between the two, it is found once more, which changes nothing.
///
/// # Errors
/// Those of the store.
pub fn look_for_reset(folders: &[&Path], store: &Store) -> anyhow::Result<()> {
    let files: Vec<PathBuf> = folders.iter().flat_map(|folder| found(folder)).collect();
    if files.is_empty() {
        return Ok(());
    }
    match store.write_now(reclaim::begin) {
        Ok(_) => tracing::warn!(
            "reset-owner.txt was found: the owner can get a new password with the claim code"
        ),
        Err(Refusal::Conflict(_)) => {
            tracing::info!("reset-owner.txt was found, but this house has no owner yet");
        }
        Err(why) => return Err(why.into()),
    }
    for file in files {
        if let Err(why) = remove(&file) {
            tracing::error!(
                %why,
                file = %file.display(),
                "this file could not be removed: remove it by hand, or the next start finds it again"
            );
        }
    }
    Ok(())
}

fn found(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let named = |entry: &std::fs::DirEntry| {
        let name = entry.file_name().to_string_lossy().to_lowercase();
        RESET_FILES.contains(&name.as_str())
    };
    let entries = entries.filter_map(Result::ok).filter(named);
    let files = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_file()));
    files.map(|entry| entry.path()).collect()
}

/// Removes a file for good, or finds that it is gone.
fn remove(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(why) if why.kind() == ErrorKind::NotFound => return Ok(()),
        other => other?,
    }
    match file.parent() {
        Some(folder) => std::fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}
