//! VERBS: what people can do, one file an act. Synchronous functions over one transaction, without
//! HTTP, JSON, clock or randomness: `now` and new ids come with the transaction.
//!
//! Both doors (the client API and other servers) call the same verbs. A verb refuses before
//! its first write (`Refusal`), says nothing of what the caller may not see (`see`), and leaves
//! behind in the same transaction everything that must follow: notifications, timelines, events.

pub mod adopt;
pub mod announce;
pub mod arrive;
pub mod audit;
pub mod authorize;
pub mod backfill;
pub mod block;
pub mod blocklist;
pub mod bookmark;
pub mod boost;
pub mod border;
pub mod budget;
pub mod change_password;
pub mod claim;
pub mod contact;
pub mod create_account;
pub mod curate;
pub mod decide_request;
pub mod delete_status;
pub mod device;
pub mod dimensions;
pub mod domain_block;
pub mod edit_status;
pub mod emojis;
pub mod endorse;
pub mod fan_out;
pub mod farewell;
pub mod favourite;
pub mod fence;
pub mod figures;
pub mod filter;
pub mod find_names;
pub mod follow;
pub mod follow_request;
pub mod follow_tag;
pub mod forget_far;
pub mod handle_report;
pub mod hold_back;
pub mod import;
pub mod invite;
pub mod keep_door;
pub mod keep_house;
pub mod link_card;
pub mod lists;
pub mod meet;
pub mod moderate;
pub mod move_house;
pub mod mute;
pub mod note;
pub mod notification_groups;
pub mod notify;
pub mod oauth;
pub mod owe;
pub mod pin;
pub mod post_status;
pub mod quote;
pub mod reach;
pub mod reading;
pub mod reconcile;
pub mod register_app;
pub mod relay;
pub mod relocate;
pub mod remove_person;
pub mod report;
pub mod request_join;
pub mod rescue;
pub mod reset_password;
pub mod revise;
pub mod roster;
pub mod schedule;
pub mod search;
pub mod see;
pub mod set_up;
pub mod sieve;
pub mod spam;
pub mod suggest;
pub mod thread;
pub mod ticket;
pub mod tour;
pub mod trends;
pub mod update_profile;
pub mod upkeep;
pub mod upload;
pub mod vote;

mod refusal;

pub use refusal::Refusal;
