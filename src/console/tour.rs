//! Showing a new owner around: rules, first invites, first post, and the end of the tour. The rescue sheet has a file of
//! its own.

use super::founder::{Step, tour_page, way};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Me, Resident, Visit};
use crate::door::errands::Errand;
use crate::door::fields::Fields;
use crate::door::secret;
use crate::model::settings::{Settings, Tour};
use crate::model::{AccountId, StatusId};
use crate::ops::{Refusal, keep_door, tour};
use crate::pages::form::Form;
use crate::pages::tour::{FirstInvite, Opened, Preset, Said, TourInvites, TourPost, TourRules};
use crate::pages::{Frame, qr};
use crate::store::View;
use axum::Router;
use axum::extract::{FromRequestParts, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::routing::{get, post};

/// Rules to start from: the name in forms, and its messages.
const PRESETS: [(&str, &str, &str, &str); 3] = [
    (
        "family",
        "rules-family-title",
        "rules-family-text",
        "rules-family-rules",
    ),
    (
        "friends",
        "rules-friends-title",
        "rules-friends-text",
        "rules-friends-rules",
    ),
    (
        "club",
        "rules-club-title",
        "rules-club-text",
        "rules-club-rules",
    ),
];

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/welcome", get(welcome))
        .route("/welcome/later", post(later))
        .route("/welcome/rules", get(show_rules).post(answer_rules))
        .route("/welcome/invites", get(show_invites).post(one_more))
        .route("/welcome/post", get(show_post).post(answer_post))
}

/// A visit of the owner; other residents are told that this is not for them.
pub(super) struct Owner {
    /// The visit.
    pub visit: Visit,
    /// Who.
    pub me: Me,
}

impl FromRequestParts<Browser> for Owner {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Answer> {
        let Resident { visit, me } = Resident::from_request_parts(parts, browser).await?;
        match me.is_owner() {
            true => Ok(Owner { visit, me }),
            false => Err(visit.error(StatusCode::FORBIDDEN)),
        }
    }
}

/// The next page of the tour, or its end.
async fn welcome(State(browser): State<Browser>, Owner { visit, me }: Owner) -> Answer {
    let settings = visit.settings.clone();
    if settings.tour < Tour::Done {
        return Answer::to(tour_page(settings.tour));
    }
    let f = visit.frame("home");
    let found = browser
        .doors
        .store
        .read(move |view| settings.first_post.map_or(Ok(None), |id| heard(view, id)));
    let heard = match found.await {
        Ok(heard) => heard,
        Err(why) => return visit.refuse(&why),
    };
    let post = heard.map(|heard| said(&f, &visit.settings, &me, &heard));
    Answer::page(&Opened {
        name: me.account.shown_name().to_owned(),
        server: visit.settings.domain().to_owned(),
        post,
        unsafe_yet: visit.settings.rescue.words.is_none(),
        f,
    })
}

/// Who has been told of a post.
struct Heard {
    post: StatusId,
    servers: u64,
    at_home: u64,
}

/// `None` for a post that is gone.
fn heard(view: &View, post: StatusId) -> Result<Option<Heard>, Refusal> {
    let Some(status) = view.status(post)? else {
        return Ok(None);
    };
    let mut at_home = 0;
    for follower in view.all_followers(status.account)? {
        at_home += u64::from(view.user(follower)?.is_some());
    }
    Ok(Some(Heard {
        post,
        servers: view.postage(post)?.len() as u64,
        at_home,
    }))
}

/// That, in a sentence: what is true, and no more.
fn said(f: &Frame, settings: &Settings, me: &Me, heard: &Heard) -> Said {
    let page = format!("/@{}/{}", me.account.username, heard.post);
    let told = match (settings.is_https(), heard.servers, heard.at_home) {
        (false, _, 0) => f.say("opened-said-local"),
        (true, 0, 0) => f.say("opened-said-alone"),
        (_, 0, at_home) => f.count("opened-said-home", at_home),
        (_, servers, _) => f.count("opened-said-away", servers),
    };
    Said {
        delivery: match heard.servers {
            0 => String::new(),
            _ => format!("{page}/delivery"),
        },
        page,
        told,
    }
}

/// Leaves a step for later.
async fn later(
    State(browser): State<Browser>,
    Owner { visit, me }: Owner,
    fields: Fields,
) -> Answer {
    let step = match fields.one("step") {
        "rules" => Tour::Rules,
        "rescue" => Tour::Rescue,
        "invites" => Tour::Invites,
        "post" => Tour::Post,
        _ => return visit.error(StatusCode::UNPROCESSABLE_ENTITY),
    };
    let id = me.account.id;
    let left = browser
        .doors
        .store
        .write(move |tx| tour::later(tx, id, step));
    match left.await {
        Ok(()) => Answer::to(after(step)),
        Err(why) => visit.refuse(&why),
    }
}

/// The page after that of a step, whether or not it was taken before.
pub(super) fn after(step: Tour) -> &'static str {
    tour_page(match step {
        Tour::Rules => Tour::Rescue,
        Tour::Rescue => Tour::Invites,
        Tour::Invites => Tour::Post,
        Tour::Post | Tour::Done => Tour::Done,
    })
}

fn presets(f: &Frame) -> Vec<Preset> {
    let preset = |(name, title, text, rules): &(&'static str, &str, &str, &str)| Preset {
        name,
        title: f.say(title),
        text: f.say(text),
        rules: lines(&f.say(rules)),
    };
    PRESETS.iter().map(preset).collect()
}

fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim);
    lines
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

async fn show_rules(Owner { visit, .. }: Owner) -> Answer {
    let f = visit.gate();
    let settings = &visit.settings;
    let kept: Vec<&str> = settings
        .rules
        .iter()
        .map(|rule| rule.text.as_str())
        .collect();
    let presets = presets(&f);
    let chosen = presets.iter().find(|preset| preset.rules == kept);
    let preset = match (chosen, kept.is_empty()) {
        (Some(preset), _) => preset.name,
        (None, true) => PRESETS[0].0,
        (None, false) => "own",
    };
    let own = match kept.is_empty() {
        true => f.say(PRESETS[0].3),
        false => kept.join("\n"),
    };
    let question = match settings.join_question.is_empty() {
        true => f.say("tour-question-start"),
        false => settings.join_question.clone(),
    };
    let form = Form::new()
        .filled("preset", preset)
        .filled("rules", own)
        .filled("question", question);
    rules_page(&visit, StatusCode::OK, form)
}

fn rules_page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let f = visit.gate();
    Answer::page_as(
        status,
        &TourRules {
            way: way(&f, visit, Step::Rules),
            form,
            presets: presets(&f),
            f,
        },
    )
}

async fn answer_rules(
    State(browser): State<Browser>,
    Owner { visit, me }: Owner,
    fields: Fields,
) -> Answer {
    let f = visit.gate();
    let preset = fields.one("preset").to_owned();
    let chosen = presets(&f).into_iter().find(|known| known.name == preset);
    let rules = chosen.map_or_else(|| lines(fields.one("rules")), |known| known.rules);
    let (question, id) = (fields.one("question").trim().to_owned(), me.account.id);
    let long = question.chars().count() > keep_door::QUESTION_CHARS_MAX;
    let kept = browser
        .doors
        .store
        .write(move |tx| tour::choose_rules(tx, id, &rules, &question));
    match kept.await {
        Ok(()) => Answer::to(after(Tour::Rules)),
        Err(Refusal::Invalid(_)) => {
            let again = Form::new()
                .filled("preset", preset)
                .filled("rules", fields.one("rules"))
                .filled("question", fields.one("question"));
            let (field, why) = match long {
                true => ("question", "tour-question-wrong"),
                false => ("rules", "tour-rules-wrong"),
            };
            let form = again.with_complaint(field, f.say(why));
            rules_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(why) => visit.refuse(&why),
    }
}

async fn show_invites(State(browser): State<Browser>, Owner { visit, .. }: Owner) -> Answer {
    let settings = visit.settings.clone();
    let open = browser
        .doors
        .store
        .read(move |view| tour::open_invites(view, &settings));
    let open = match open.await {
        Ok(open) => open,
        Err(why) => return visit.refuse(&why),
    };
    let f = visit.gate();
    let drawn = |invite: &crate::model::invite::Invite| {
        let link = format!("{}/invite/{}", visit.settings.address, invite.code);
        FirstInvite {
            qr: qr::svg(&link, &f.say("invite-scan-label")),
            link,
            page: format!("/invites/{}", invite.id),
        }
    };
    Answer::page(&TourInvites {
        way: way(&f, &visit, Step::Invites),
        invites: open.iter().map(drawn).collect(),
        more: open.len() < tour::INVITES_MAX,
        local: !visit.settings.is_https(),
        f,
    })
}

/// Makes one invite more than the page showed: pressed twice, the button still makes one.
async fn one_more(
    State(browser): State<Browser>,
    Owner { visit, me }: Owner,
    fields: Fields,
) -> Answer {
    let seen = fields.one("have").parse::<usize>().unwrap_or_default();
    let (id, code) = (me.account.id, secret::invite_code());
    let made = browser
        .doors
        .store
        .write(move |tx| nth_invite(tx, id, seen, &code));
    match made.await {
        Ok(()) => Answer::to("/welcome/invites"),
        Err(why) => visit.refuse(&why),
    }
}

/// Makes an invite of the tour unless there are more than `seen` already.
pub(super) fn nth_invite(
    tx: &crate::store::Tx,
    me: AccountId,
    seen: usize,
    code: &str,
) -> Result<(), Refusal> {
    if tour::open_invites(tx, &tx.settings()?)?.len() > seen {
        return Ok(());
    }
    tour::first_invite(tx, me, code).map(|_| ())
}

async fn show_post(Owner { visit, .. }: Owner) -> Answer {
    if visit.settings.first_post.is_some() {
        return Answer::to("/welcome");
    }
    let f = visit.gate();
    let start = f.with("tour-post-start", "community", f.place());
    post_page(&visit, StatusCode::OK, Form::new().filled("text", start))
}

fn post_page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let f = visit.gate();
    Answer::page_as(
        status,
        &TourPost {
            way: way(&f, visit, Step::Post),
            form,
            f,
        },
    )
}

async fn answer_post(
    State(browser): State<Browser>,
    Owner { visit, me }: Owner,
    fields: Fields,
) -> Answer {
    let (id, text) = (me.account.id, fields.one("text").to_owned());
    let said = browser
        .doors
        .store
        .write(move |tx| tour::first_post(tx, id, &text));
    match said.await {
        Ok(post) => {
            browser.doors.errands.leave(Errand::Card(post));
            Answer::to("/welcome")
        }
        Err(Refusal::Invalid(_)) => {
            let limit = visit.settings.status_chars_max;
            let why = visit.gate().with("compose-wrong", "limit", limit);
            let form = Form::new()
                .filled("text", fields.one("text"))
                .with_complaint("text", why);
            post_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(why) => visit.refuse(&why),
    }
}
