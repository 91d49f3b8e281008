//! Burrow: a Mastodon-compatible server for a family's home, in one program. This page is the map.
//!
//! # Rooms
//!
//! | room | what it holds |
//! |---|---|
//! | `model` | NOUNS: accounts, statuses, media and the rest; no input, output, clock or waiting |
//! | `text` | pure: compose, sanitise, count, break into search terms, match filters |
//! | `picture` | pure: tell files apart, decode within limits, orient, shrink, strip what cameras tell |
//! | `pages` | pure: what a browser is shown, facts to HTML; its words and look are in `web/` |
//! | `store` | THE CELLAR: the only room that knows redb; queries by noun; media files by hash; `check()` |
//! | `ops` | VERBS: one file per act, synchronous, over one transaction; `see` is the only answer to "may they?" |
//! | `door` | what all doors share: who calls and with which right, sessions, passwords, the picture studio |
//! | `api` | DOOR for Mastodon clients: one file per resource, `entity/` has the JSON |
//! | `federation` | DOOR for other servers: ActivityPub in and out |
//! | `console` | DOOR for the owner: claiming, setting up, the tunnel, the tour, rescue sheet, backups, invites, the dashboard |
//! | `web` | DOOR for browsers: joining, signing in, letting apps in, public pages, media files, the page of the client |
//! | `net` | sockets: listeners, limits, what is measured |
//! | `device` | THE BOX UNDER THE HOUSE, where it is an appliance: what it tells about itself, and what root does for it (`burrow device …`) |
//! | `config` | the few facts that are needed before the store opens; the only reader of the command line |
//! | `run` | puts it all together, starts the workers, drains when it is told to stop |
//!
//! # The layer rule
//!
//! `model ← text, picture, pages`; `text ← store ← ops ← door ← {api, federation, console, web} ← run`; `net` and `device` serve
//! the doors and `run`. Rooms are entered downward only and doors never know each other;
//! `tests/house_rules.rs` reads the sources and fails otherwise. What is absent matters most: no `async`,
//! clock or randomness in `ops`, no redb outside of `store`, no axum outside of the doors, no file over
//! 600 lines.
//!
//! **One act, one function, two doors.** Whatever can be done has one verb in `ops`. A page and an app that
//! favourite the same post call the same function, and so does a `Like` from another server.
//!
//! **Every door has one shape**: gather (async), decide and write (sync, one transaction), answer. What must
//! follow from an act (timelines, notifications, events, work for later) is written in its own transaction,
//! because an appliance gets unplugged. What other servers must hear of it is one row more (`ops::owe`), from which the
//! federation door makes documents and deliveries; what a door wants to know from elsewhere it leaves as an errand
//! (`door::errands`), because doors don't know each other.
//!
//! Documents for machines lie at `/users/…`, pages for people at `/@…`, and never both at one address: caches in front
//! mix them up. Each shows the way to the other (`door::accept`).
//!
//! # A favourite walks through the house
//!
//! 1. `api/status_actions.rs`: the extractor `Me<WriteFavourites>` has found a token that may do this, or
//!    refused; the path gives the id.
//! 2. `doors.store.write(|tx| favourite(tx, me, id))` queues the closure for the one writer thread
//!    (`store/writer.rs`): the only line that leaves async code.
//! 3. `ops/favourite.rs`: `see::original` (what may not be seen is not found), `tx.add_favourite` (idempotent;
//!    keeps all indexes of its noun), `notify` (unless muted, blocked or held back), `search::kept`.
//! 4. The writer takes whatever else waits into the same batch. A verb that fails is taken back from the
//!    overlay (`store/overlay.rs`) without troubling its neighbours. One commit, durable on disk; only then is
//!    everybody answered and are events published to the streams. It is the journal that is on disk then
//!    (`store/journal.rs`): a few blocks, where the engine would write a quarter of a megabyte; the engine writes when the
//!    journal is full.
//! 5. `shown()` reads a fresh picture and answers with the entity (`api/entity/status.rs`).
//!
//! # A post from elsewhere walks through the house, and the answer out of it
//!
//! 1. Another server posts to `/inbox`. `federation/receive/door.rs` bounds it, asks `ops::border` whether that server is
//!    heard at all, verifies the signature against our configured address (`federation/signature`), keeps the letter as
//!    a row, and says 202.
//! 2. A worker (`receive/worker.rs`) takes it up and hands it to the file that is named after the activity. Nothing but a
//!    `Verified` gets there, and it can only be made by verifying. What another brings than its actor is believed as that
//!    one's server has it, or by a proof of its own (`receive/forwarded.rs`); nobody is whom their address leads to (`people`).
//! 3. `receive/create.rs` reads the document leniently (`federation/read`), fetches what it names and is not known here
//!    (`people`, `status`, by `fetch`), and calls `ops::arrive`, which shares fan-out, notifications and search with
//!    `ops::post_status`.
//! 4. Somebody answers from an app: `ops::post_status` writes the post and, through `ops::owe`, one row that says so.
//! 5. `deliver/pack.rs` renders that row once (`render`), finds who gets it (`deliver/audience.rs`), and writes one parcel
//!    and a row for each inbox, all in one transaction. `deliver/carry.rs` takes each there, signed when it is sent, one at
//!    a time for each server and a little apart, again and again for two days; how it fares is told at
//!    `/@name/ID/delivery`. When Bob, elsewhere, changes or deletes a post that somebody here boosted or answered, his own
//!    letter goes on to their followers (`owe::pass_on`): nobody else would tell them.
//! 6. `tests/federation/village` lets three houses live through lost letters, dead neighbours and wrong clocks, and asks
//!    whether they agree; `tests/peers` lets one talk with Fedify. `tests/golden/real` has what servers really write, each
//!    with what it becomes; `tests/fuzz` (`make fuzz`) attacks whatever reads it.
//!
//! # An invitation walks through the house
//!
//! 1. The owner's browser posts `/invites`; `door/browser.rs` has checked the session and that the form came
//!    from our own page. `console/invites.rs` calls `ops::invite`, which stores the invite and its code.
//! 2. A friend opens `/invite/CODE`: `web/join.rs` reads the invite and `pages` draws who invites, what this is,
//!    and every limit before anything is typed.
//! 3. The form comes back: the password is hashed off the async threads, a few at a time
//!    (`door/passwords.rs`); then one transaction takes a use of the invite, makes the person
//!    (`ops/create_account.rs`), lets them follow whom the invite names, signs the browser in, and tells the
//!    owner. Two friends with a link for one: the second is refused before anything is written.
//! 4. The page that follows shows which apps to get and the server's name to type there.
//!
//! # A tunnel comes about
//!
//! 1. `console/reach` shows the ways there are. Whatever somebody decides is a verb of `ops::reach`, which writes one row
//!    (`model/reach.rs`): the way, the next step, and the name and secret of a tunnel that nobody has been asked for yet.
//! 2. `console/tunnel` takes the row from step to step, each kept before the next: wait for the login, check what it allows,
//!    make the tunnel (or find it by its name), lead the address to it, write cloudflared's files, forget the login. What
//!    is in the way is part of the row and has a sentence; what may pass is tried again.
//! 3. `console/tunnel/child.rs` keeps cloudflared running, and tells `door::tunnel` how it fares; pages and the diagnosis
//!    read it there. `tests/reach` pulls the plug before and after every request.
//!
//! # A moderator locks somebody out, and the owner sees it
//!
//! 1. `web/dashboard/` is a program that Vite builds into `web/dist`, packed; the binary takes that in (`pages/built.rs`)
//!    and serves it under names that hold a hash. `/dashboard` is the page that starts it; without script it says where
//!    the same things are.
//! 2. The program asks at `/console/…` (`console/dashboard/`, one file a tile). `Keeper` or `Owner` in a handler's
//!    arguments is the right that it asks for; `keeper.act(…)` calls the verb, the same as the admin API does.
//! 3. The verb writes the act and its entry in the audit log (`ops/audit.rs`) in one transaction.
//! 4. `console/dashboard/live.rs` wakes with the commit, and sends the summary to every open dashboard, if it is another
//!    than before. Each view asks again for its part, if that part of the summary changed.
//!
//! # The house looks at itself
//!
//! 1. Once a day, or when somebody presses the button at `/diagnosis` or in the dashboard, `console/diagnosis/look.rs` looks:
//!    `inside.rs` at the clock, the disk, the name and the tunnel, `outside.rs` at our own address, through the client with
//!    which other servers are asked.
//! 2. Each question carries a number that was made just now (`door/diagnosis.rs`). Whatever door it reaches, `run/front.rs`
//!    lays the proof beside the answer; a proxy's page has none, and what a cache has kept has an old one.
//! 3. What is found (`model/finding.rs`: kinds and numbers, no text) is kept by `ops/diagnosis.rs` in one transaction. The page
//!    gives it words, and buttons that call the verbs that there are already.
//!
//! # The box gets a newer version
//!
//! 1. Once a day `console/update/engine.rs` reads the list of versions, fetches what is newer (`fetch.rs`), and waits for the
//!    night or the owner's button. Every step is kept in one row (`model/update.rs`) before the next begins.
//! 2. It writes a wish; `burrow device wishes` takes that up as root and has RAUC write the bundle into the system that doesn't
//!    run (`device/update/install.rs`). RAUC believes only what is signed. Then the box starts that one on trial.
//! 3. Before the new program changes the store's shape, it keeps a copy (`store/snapshot.rs`).
//! 4. `burrow device health` lets the new system stay once the house answers and its tunnel stands again
//!    (`device/update/gate.rs`). Else the box goes back; the older program finds the copy, puts the newer store aside, and
//!    tells the owner.
//!
//! # A request to join walks through the house
//!
//! 1. Somebody without an invite opens `/join`. `web/asking.rs` hands the form out with a stamp (`text/stamp.rs`): when,
//!    which form, sealed with a key that lasts until the next start. A script of ours works on a small proof while they
//!    type; without script they wait a minute on a page more. From an app, `POST /api/v1/accounts` without an invite is
//!    the same request (`api/sign_up.rs`), whose token waits with it.
//! 2. `ops/request_join.rs` counts what waits and what came today, keeps the request (`model::join_request`) under the id
//!    that the account will have, and tells owner and moderators.
//! 3. They read it at `/requests`, in the dashboard, or as a pending account in Mastodon's admin API; all call
//!    `ops/decide_request.rs`: one question back, an approval, a rejection.
//! 4. The link that the form led to (`web/asked.rs`) shows how it stands. Approved, it leads to an invite like any other,
//!    and whoever joins by it gets the id of the request. Where an app asked, the account is made at once.
//!
//! # A report walks through the house
//!
//! 1. A member's app posts `/api/v1/reports`, or another server sends a Flag: both end in `ops/report.rs`, which stores it
//!    and tells owner and moderators.
//! 2. A moderator reads it in an app (`api/admin/reports.rs`) or on the dashboard; both ask `ops::handle_report`, which
//!    answers only those who look after the house (`ops::border::keeper`).
//! 3. They do something about somebody: `ops::moderate::act` refuses whoever may not (nobody acts on somebody who may do
//!    as much), does it, keeps a strike that the person is told of, closes the report, and writes a line of the audit log
//!    (`ops::audit::note`), all in one transaction.
//! 4. Who is suspended is out with that commit: their devices are gone and their streams end. After thirty days the upkeep
//!    removes all that they have here in pieces (`ops/remove_person.rs`); their name stays taken.
//!
//! # A box finds its way into the home's network
//!
//! 1. Before there is a network, systemd starts `burrow device first`. `device/preseed/` reads what Raspberry Pi Imager, or
//!    somebody with a text editor, has left on the card; `device/first.rs` keeps it where only root reads, and erases it there.
//! 2. `run/screen.rs` writes how the house is into `/run/burrow/screen.json`, whenever that changes. `burrow device screen`
//!    draws it on the terminal: the address, and the claim code while there is one.
//! 3. Once a minute `burrow device hotspot` looks whether there is a cable or a Wi-Fi. Where there is neither it opens one of
//!    the box's own, in which somebody opens the house, types the claim code, and is led to `/setup/wifi`.
//! 4. What they type there (`console/wifi.rs`) is a wish. Root's process takes it away, `device/hotspot.rs` tries that Wi-Fi
//!    and goes back to the one before if it lets nobody in; `network.json` tells the page what came of it.
//!
//! # A box can't open its data
//!
//! 1. `image/early/early`, which runs before systemd, checks the card. What it repaired the dashboard tells (`device/readings`);
//!    what it can't repair, or has lost by that, it marks in `/run/burrow-device/damaged`, and no house is opened on nothing.
//! 2. `burrow device damaged` shows the page then (`run/damaged.rs`). The house itself shows the same page where the card is
//!    well and the store isn't (`store::Error::is_ruin`), and tries again after a while.
//!    A full disk is neither: the store opens with the room that was laid by for that day (`store/reserve.rs`), and where even
//!    that isn't enough the page says so, offers nothing that erases, and goes as soon as there is room.
//! 3. Only with the code that the box shows, and a typed word, is anything erased: a wish, as all that root does.
//!
//! # Adding a feature
//!
//! It touches the rooms that its name says: a struct in `model`, a line in `store/table.rs` and its queries, a
//! verb in `ops`, handlers in its resource's file (whose `routes()` is the only registration), tests in
//! `tests/api`. A stored struct gets new fields by new numbers; a reshape is a step of `store/migrate.rs`.
pub mod api;
pub mod config;
pub mod console;
pub mod device;
pub mod door;
pub mod federation;
pub mod model;
pub mod net;
pub mod ops;
pub mod pages;
pub mod picture;
pub mod run;
pub mod store;
pub mod text;
pub mod web;
