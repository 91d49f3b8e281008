//! Waiting for the right time.
//!
//! Other servers refuse letters that are signed with a wrong time, and whose letters would we believe? So where something
//! looks after the clock (systemd-timesyncd on the box), all talk with them waits until it has set it. At home everything
//! works meanwhile; the store counts time from what it knows (`store::Doubt`).

use crate::store::Doubt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How often it is looked whether the clock has been set.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Whether the time is known. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct ClockGate(Option<Arc<Gate>>);

#[derive(Debug)]
struct Gate {
    /// It is there once the clock has been set.
    file: PathBuf,
    doubt: Arc<Doubt>,
}

impl ClockGate {
    /// One that opens when `file` appears, and lets the store know by `doubt`.
    pub fn at(file: PathBuf, doubt: Arc<Doubt>) -> ClockGate {
        ClockGate(Some(Arc::new(Gate { file, doubt })))
    }

    /// Whether the time is known. Where nobody looks after the clock, it is taken to be right. What was right once stays so.
    pub fn is_right(&self) -> bool {
        let Some(gate) = &self.0 else {
            return true;
        };
        if !gate.doubt.is_believed() && gate.file.exists() {
            tracing::info!("the clock has been set; now other servers are talked with");
            gate.doubt.believe();
        }
        gate.doubt.is_believed()
    }

    /// Waits until the time is known.
    pub async fn right(&self) {
        while !self.is_right() {
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_gate_opens_once_and_for_all() {
        ClockGate::default().right().await;
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("synchronized");
        let doubt = Arc::<Doubt>::default();
        let gate = ClockGate::at(file.clone(), doubt.clone());
        assert!(!gate.is_right() && !doubt.is_believed());
        let waits = tokio::time::timeout(LOOK_EVERY / 20, gate.right());
        assert!(waits.await.is_err(), "it waits");
        std::fs::write(&file, "").expect("a file");
        gate.right().await;
        std::fs::remove_file(&file).expect("it was there");
        assert!(gate.is_right() && doubt.is_believed());
    }
}
