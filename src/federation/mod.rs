//! DOOR for other servers: ActivityPub in and out.
