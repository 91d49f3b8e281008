//! What the command line asks for besides running: setting up, making people, tokens, checking. Each
//! opens the store by itself, so that the server must be stopped.

use super::open;
use crate::config::{Data, Person, Reset, Setup, TokenArgs};
use crate::door::passwords::{Passwords, acceptable};
use crate::door::secret;
use crate::model::account::{Role, User};
use crate::model::oauth::TokenKind;
use crate::model::scope;
use crate::model::settings::{Stage, Tour};
use crate::ops::change_password::reset_at_the_box;
use crate::ops::create_account::{Newcomer, create_account};
use crate::ops::device::{NewDevice, sign_in};
use crate::ops::{Refusal, search, set_up, tour};
use crate::store::{FILE, Store, Tx};
use anyhow::{Context, bail};
use std::path::Path;
use std::process::ExitCode;

/// The store of a Burrow that is there already. A folder that was misspelt must not become a new one.
fn open_existing(data: &Data) -> anyhow::Result<Store> {
    if !data.data.join(FILE).exists() {
        bail!(
            "there is no Burrow in {}. Is that the right folder? A new one is made by \"burrow run\" or \"burrow setup\".",
            data.data.display()
        );
    }
    open(data)
}

/// Somebody who lives here, in words that help whoever mistyped a handle.
fn resident(tx: &Tx, handle: &str) -> Result<User, Refusal> {
    let name = handle.trim_start_matches('@');
    let account = tx.account_by_acct(name)?;
    let user = account.map(|account| tx.user(account.id)).transpose()?;
    user.flatten()
        .ok_or_else(|| Refusal::Conflict(format!("nobody here is called {name}")))
}

/// The first line of a password file.
fn password(file: &Path) -> anyhow::Result<String> {
    let text =
        std::fs::read_to_string(file).with_context(|| format!("can't read {}", file.display()))?;
    let password = text.lines().next().unwrap_or_default().to_owned();
    acceptable(&password)?;
    Ok(password)
}

pub(super) fn unattended(setup: &Setup) -> anyhow::Result<()> {
    let password = Passwords::new().hash_now(&password(&setup.password_file)?);
    let store = open(&setup.data)?;
    let setup = setup.clone();
    store.write_now(move |tx| {
        set_up::claim(tx)?;
        set_up::name_community(tx, &setup.community)?;
        set_up::choose_address(tx, &setup.address)?;
        set_up::reached(tx)?;
        set_up::make_owner(tx, &setup.owner, "", &password)?;
        // Whoever types commands needs no tour.
        tour::seen(tx, Tour::Post)
    })?;
    println!("The community is set up.");
    Ok(())
}

pub(super) fn create(person: &Person) -> anyhow::Result<()> {
    let password = Passwords::new().hash_now(&password(&person.password_file)?);
    let store = open_existing(&person.data)?;
    let newcomer = Newcomer {
        handle: person.handle.clone(),
        display_name: String::new(),
        password,
        role: Role::Member,
        invited_by: None,
    };
    store.write_now(move |tx| {
        if tx.settings()?.stage != Stage::Open {
            return Err(Refusal::Conflict(
                "set the community up first: burrow setup, or the wizard".to_owned(),
            ));
        }
        create_account(tx, &newcomer)
    })?;
    println!("{} may sign in.", person.handle);
    Ok(())
}

pub(super) fn reset(
    Reset {
        person,
        second_step,
    }: &Reset,
) -> anyhow::Result<()> {
    let password = Passwords::new().hash_now(&password(&person.password_file)?);
    let store = open_existing(&person.data)?;
    let (handle, second_step) = (person.handle.clone(), *second_step);
    store.write_now(move |tx| {
        let account = resident(tx, &handle)?.account;
        reset_at_the_box(tx, account, &password, second_step)
    })?;
    println!(
        "{} has a new password; all devices were signed out.",
        person.handle
    );
    Ok(())
}

pub(super) fn token(args: &TokenArgs) -> anyhow::Result<()> {
    let scopes = scope::parse(&args.scopes)?;
    if scopes.is_empty() {
        bail!("a token without a scope can do nothing: name some, such as \"read write\"");
    }
    let store = open_existing(&args.data)?;
    let secret = secret::new();
    let (handle, hash) = (args.handle.clone(), secret::hash(&secret));
    store.write_now(move |tx| {
        let account = resident(tx, &handle)?.account;
        let device = NewDevice {
            hash,
            kind: TokenKind::App,
            account: Some(account),
            app: None,
            scopes: scopes.clone(),
            agent: "burrow token".to_owned(),
            expires_at: None,
        };
        sign_in(tx, &device)
    })?;
    println!("{secret}");
    Ok(())
}

pub(super) fn check(data: &Data) -> anyhow::Result<ExitCode> {
    let store = open_existing(data)?;
    let findings = store.check()?;
    let mut findings: Vec<String> = findings
        .iter()
        .map(|finding| format!("{}: {}", finding.table, finding.what))
        .collect();
    findings.extend(store.read_now(search::check)?);
    for finding in &findings {
        println!("{finding}");
    }
    match findings.is_empty() {
        true => println!("The store is whole."),
        false => println!("{} findings.", findings.len()),
    }
    Ok(if findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
