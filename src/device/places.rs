//! Where things lie on the box.

use std::path::{Path, PathBuf};

/// Where things lie on the box, below a root that tests choose.
#[derive(Clone, Debug)]
pub struct Places {
    root: PathBuf,
}

impl Default for Places {
    fn default() -> Places {
        Places::under(Path::new("/"))
    }
}

impl Places {
    /// All of them below `root`.
    pub fn under(root: &Path) -> Places {
        Places {
            root: root.to_owned(),
        }
    }

    /// The place that has the absolute name `path` on a real box.
    pub fn at(&self, path: &str) -> PathBuf {
        self.root.join(path.trim_start_matches('/'))
    }

    /// What belongs to the running Burrow, gone with a restart of the box; Burrow's own folder.
    pub fn run(&self) -> PathBuf {
        self.at("/run/burrow")
    }

    /// What Burrow asks of root: a file for each wish.
    pub fn wishes(&self) -> PathBuf {
        self.run().join("wishes")
    }

    /// What root tells Burrow: `slots.json` and the like. It is there on an appliance and nowhere else.
    pub fn facts(&self) -> PathBuf {
        self.at("/run/burrow-device")
    }

    /// Root's own notes, which outlive a restart.
    pub fn state(&self) -> PathBuf {
        self.at("/var/lib/burrow-device")
    }

    /// Burrow's data folder.
    pub fn data(&self) -> PathBuf {
        self.at("/var/lib/burrow")
    }

    /// The partition that an ordinary computer can read.
    pub fn boot(&self) -> PathBuf {
        self.at("/boot/burrow")
    }

    /// Whether this is an appliance: root's facts are there.
    pub fn is_appliance(&self) -> bool {
        self.facts().is_dir()
    }
}
