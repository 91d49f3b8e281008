//! cloud-init's files, as Imager writes them (`customization_generator.cpp`): `user-data`, `meta-data`, `network-config`.

use super::yaml::{self, Entry};
use super::{Lines, Said};

/// What is said of the machine and has no meaning here, or is so here anyway.
const OF_COURSE: [&str; 6] = [
    "instance-id",
    "manage_etc_hosts",
    "manage_resolv_conf",
    "preserve_hostname",
    "enable_ssh",
    "disable_root",
];

pub(super) fn user_data(text: &str) -> Lines {
    let mut said = Lines::new();
    for entry in yaml::read(text) {
        let keys = entry.keys();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let found = match keys[..] {
            ["hostname" | "local-hostname" | "fqdn"] => words(&entry, Said::Hostname),
            ["timezone"] => words(&entry, Said::Timezone),
            [.., "ssh_authorized_keys" | "ssh-authorized-keys", "-"]
            | [.., "ssh_authorized_keys" | "ssh-authorized-keys"] => words(&entry, Said::SshKey),
            ["user" | "users" | "password" | "chpasswd", ..] => {
                Said::Other("user account and its password".to_owned())
            }
            ["ssh_pwauth"] if entry.value.as_deref() == Some(b"false") => continue,
            ["ssh_pwauth"] => Said::Other("SSH with a password".to_owned()),
            [first, ..] if OF_COURSE.contains(&first) => continue,
            [first, ..] => Said::Other(first.to_owned()),
            [] => Said::Unreadable("a setting looks like name: value".to_owned()),
        };
        said.push((entry.line, found));
    }
    said
}

pub(super) fn network_config(text: &str) -> Lines {
    let mut said = Lines::new();
    // Of several networks the first one.
    let mut taken: Option<Vec<u8>> = None;
    for entry in yaml::read(text) {
        let keys = entry.keys();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let (keys, depth) = match keys.split_first() {
            Some((&"network", rest)) => (rest, 1),
            _ => (&keys[..], 0),
        };
        let ["wifis", _, "access-points", _, ..] = keys else {
            said.extend(of_interface(keys, &entry).map(|found| (entry.line, found)));
            continue;
        };
        let name = &entry.path[depth + 3];
        if taken.is_none() {
            said.push((entry.line, Said::WifiName(name.clone())));
        }
        if taken.get_or_insert_with(|| name.clone()) != name {
            continue;
        }
        let found = match &keys[4..] {
            ["password"] | ["auth", "password"] => words(&entry, Said::WifiPassword),
            ["hidden"] => Said::WifiHidden(entry.value.as_deref() == Some(b"true")),
            ["auth", "key-management"] => continue,
            more => Said::Other(format!("network-config: {}", more.join("."))),
        };
        said.push((entry.line, found));
    }
    said
}

/// What is said of a network interface, besides which Wi-Fi it joins.
fn of_interface(keys: &[&str], entry: &Entry) -> Option<Said> {
    match keys {
        ["wifis", _, "regulatory-domain"] => Some(words(entry, Said::Country)),
        ["version" | "renderer"] | [_, "renderer"] => None,
        [_, _, "dhcp4" | "dhcp6" | "optional"] => None,
        [] => Some(Said::Unreadable(
            "a setting looks like name: value".to_owned(),
        )),
        more => Some(Said::Other(format!("network-config: {}", more.join(".")))),
    }
}

fn words(entry: &Entry, said: fn(String) -> Said) -> Said {
    match &entry.value {
        Some(value) => said(String::from_utf8_lossy(value).into_owned()),
        None => {
            Said::Unreadable("this value can't be read: put it between quotation marks".to_owned())
        }
    }
}
