//! What Burrow asks of root: one small file for each wish, in a folder that systemd watches.

use super::{Places, file};
use std::io;

/// Most bytes of a wish.
pub const WISH_BYTES_MAX: usize = 4 << 10;

/// Something that only root can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Make the data partition anew, whose file system can't be mended. Somebody who holds the box has said so.
    ConfirmDamaged,
    /// Forget everything, and begin as on the first day.
    FactoryReset,
    /// Install an update, and start it on trial.
    Install,
    /// Restart the box.
    Restart,
    /// Switch the box off.
    Shutdown,
    /// Join another Wi-Fi (`network::Typed`).
    Wifi,
}

impl Wish {
    /// All of them, in the order in which they are acted on: what ends the box comes last.
    pub const ALL: [Wish; 6] = [
        Wish::ConfirmDamaged,
        Wish::FactoryReset,
        Wish::Wifi,
        Wish::Install,
        Wish::Restart,
        Wish::Shutdown,
    ];

    /// The name of its file.
    pub fn name(self) -> &'static str {
        match self {
            Wish::ConfirmDamaged => "confirm-damaged",
            Wish::FactoryReset => "factory-reset",
            Wish::Install => "install",
            Wish::Restart => "restart",
            Wish::Shutdown => "shutdown",
            Wish::Wifi => "wifi",
        }
    }

    /// The one that is called `name`.
    pub fn named(name: &str) -> Option<Wish> {
        Wish::ALL.into_iter().find(|wish| wish.name() == name)
    }
}

impl Places {
    /// Asks root for something; `more` is what belongs to it (JSON), often nothing.
    ///
    /// # Errors
    /// Those of the folder of wishes, for example because this is no appliance; and a wish that is too long.
    pub fn ask(&self, wish: Wish, more: &str) -> io::Result<()> {
        if more.len() > WISH_BYTES_MAX {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        file::put(&self.wishes().join(wish.name()), more.as_bytes(), WISH_MODE)
    }

    /// Asks root for something no longer, where nobody has taken it up.
    ///
    /// # Errors
    /// Those of the folder.
    pub fn take_back(&self, wish: Wish) -> io::Result<()> {
        match std::fs::remove_file(self.wishes().join(wish.name())) {
            Err(why) if why.kind() != io::ErrorKind::NotFound => Err(why),
            _ => Ok(()),
        }
    }
}

/// Only Burrow and root read wishes: one may hold the password of a Wi-Fi.
const WISH_MODE: u32 = 0o600;
