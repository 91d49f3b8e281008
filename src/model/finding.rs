//! What the house has found out about itself: one finding for each thing that it looks at.
//!
//! A finding holds no text, only kinds and one number. So whatever is made of it for somebody who helps can't hold a name,
//! an address or a secret.

use super::Time;

/// Something that the house looks at.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Check {
    /// Whether this computer knows what time it is.
    #[n(0)]
    Clock,
    /// Whether there is room on the disk.
    #[n(1)]
    Disk,
    /// Whether the store can be written to.
    #[n(2)]
    Store,
    /// Whether the house's name leads anywhere.
    #[n(3)]
    Dns,
    /// Whether the tunnel stands.
    #[n(4)]
    Tunnel,
    /// Whether whoever asks at the house's address is answered by this very house.
    #[n(5)]
    Address,
    /// Whether something in front asks programs to prove that they are people.
    #[n(6)]
    Challenge,
    /// Whether other servers find people here by their names.
    #[n(7)]
    WebFinger,
    /// Whether other servers can read who somebody here is.
    #[n(8)]
    Actor,
    /// Whether letters of other servers come in.
    #[n(9)]
    Inbox,
    /// Whether apps can be told at once what happens.
    #[n(10)]
    Streaming,
    /// Whether pictures come through, and are kept on the way.
    #[n(11)]
    Media,
    /// Whether nothing is kept on the way that must not be.
    #[n(12)]
    Cache,
    /// Whether large pictures and films come in whole. Looked at only when somebody asks for it.
    #[n(13)]
    Upload,
    /// How hot the box is.
    #[n(14)]
    Heat,
    /// Whether the box gets enough power.
    #[n(15)]
    Power,
    /// Whether the card, or whatever the data lies on, lasts.
    #[n(16)]
    Card,
    /// Whether there is memory enough.
    #[n(17)]
    Memory,
}

impl Check {
    /// All of them, in the order in which they are looked at: what comes later can hardly be well where what comes before
    /// is not.
    pub const ALL: [Check; 18] = [
        Check::Clock,
        Check::Disk,
        Check::Store,
        Check::Heat,
        Check::Power,
        Check::Card,
        Check::Memory,
        Check::Dns,
        Check::Tunnel,
        Check::Address,
        Check::Challenge,
        Check::WebFinger,
        Check::Actor,
        Check::Inbox,
        Check::Streaming,
        Check::Media,
        Check::Cache,
        Check::Upload,
    ];

    /// The key of its row.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// Its name in messages, JSON and support texts.
    pub fn name(self) -> &'static str {
        match self {
            Check::Clock => "clock",
            Check::Disk => "disk",
            Check::Store => "store",
            Check::Dns => "dns",
            Check::Tunnel => "tunnel",
            Check::Address => "address",
            Check::Challenge => "challenge",
            Check::WebFinger => "webfinger",
            Check::Actor => "actor",
            Check::Inbox => "inbox",
            Check::Streaming => "streaming",
            Check::Media => "media",
            Check::Cache => "cache",
            Check::Upload => "upload",
            Check::Heat => "heat",
            Check::Power => "power",
            Check::Card => "card",
            Check::Memory => "memory",
        }
    }
}

/// How it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Grade {
    /// As it should be.
    #[n(0)]
    Fine,
    /// It could not be looked at, or need not be.
    #[n(1)]
    Unseen,
    /// Something could be better.
    #[n(2)]
    Hint,
    /// Something doesn't work.
    #[n(3)]
    Bad,
}

impl Grade {
    /// Its name in messages, JSON and support texts.
    pub fn name(self) -> &'static str {
        match self {
            Grade::Fine => "fine",
            Grade::Unseen => "unseen",
            Grade::Hint => "hint",
            Grade::Bad => "bad",
        }
    }
}

macro_rules! reasons {
    ($($(#[$doc:meta])* $number:literal $reason:ident $name:literal,)*) => {
        /// Why it is so.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
        #[cbor(index_only)]
        pub enum Reason { $($(#[$doc])* #[n($number)] $reason,)* }

        impl Reason {
            /// All of them.
            pub const ALL: &[Reason] = &[$(Reason::$reason,)*];

            /// Its name in messages, JSON and support texts.
            pub fn name(self) -> &'static str {
                match self { $(Reason::$reason => $name,)* }
            }
        }
    };
}

reasons! {
    /// It is well.
    0 Well "well",
    /// There is no owner yet whom anybody could look for.
    1 NotOpen "not-open",
    /// Nobody out there answers: this house has no way to the internet just now.
    2 Offline "offline",
    /// The clock is so many seconds off.
    3 ClockOff "clock-off",
    /// The clock says a year in which this program did not exist.
    4 ClockYear "clock-year",
    /// So many megabytes are left, which isn't much.
    5 DiskLow "disk-low",
    /// So many megabytes are left, with which nothing can go on.
    6 DiskFull "disk-full",
    /// The disk doesn't say how much is left.
    7 DiskUnread "disk-unread",
    /// Nothing can be written.
    8 StoreStuck "store-stuck",
    /// The name has no address.
    9 NameUnknown "name-unknown",
    /// The name leads into a home network, where nobody else gets.
    10 NameAtHome "name-at-home",
    /// Something that isn't ours brings visitors here.
    11 TunnelOwn "tunnel-own",
    /// There is no way to this house yet.
    12 TunnelNone "tunnel-none",
    /// The tunnel's program is not on this computer.
    13 TunnelMissing "tunnel-missing",
    /// The tunnel is being started.
    14 TunnelStarting "tunnel-starting",
    /// The tunnel reaches nobody.
    15 TunnelCut "tunnel-cut",
    /// The tunnel's program has ended.
    16 TunnelEnded "tunnel-ended",
    /// Nobody answers.
    17 Unreachable "unreachable",
    /// It takes too long.
    18 Slow "slow",
    /// Somebody answers, and it isn't this house.
    19 Elsewhere "elsewhere",
    /// Something in front wants a proof that a person asks.
    20 Challenged "challenged",
    /// Something in front keeps us out, with this status.
    21 Barred "barred",
    /// Something in front says, with this status, that it can't reach this house.
    22 Behind "behind",
    /// This house answers, but with this status, which is wrong.
    23 WrongStatus "wrong-status",
    /// A page comes where a document was asked for.
    24 GotPage "got-page",
    /// Something else comes than was asked for.
    25 WrongKind "wrong-kind",
    /// An old answer comes, which something on the way has kept.
    26 Kept "kept",
    /// Pages and documents take each other's place.
    27 Mixed "mixed",
    /// Nothing may keep a picture, so that each comes all the way from here each time.
    28 NotKept "not-kept",
    /// The wish for a line that stays open is lost on the way.
    29 NoUpgrade "no-upgrade",
    /// What is larger than something in front allows is refused; this many megabytes were.
    30 TooLarge "too-large",
    /// A large upload is lost on the way.
    31 CutOff "cut-off",
    /// There was no use in looking, since nothing at this address answers.
    32 AddressFirst "address-first",
    /// Nobody has told this box yet what time it is.
    33 ClockWaits "clock-waits",
    /// This computer doesn't say.
    34 Untold "untold",
    /// So many degrees Celsius, which is warm.
    35 Warm "warm",
    /// So many degrees Celsius, at which the box slows itself down.
    36 Hot "hot",
    /// The power supply gives too little just now.
    37 PowerLow "power-low",
    /// The power supply gave too little at some moment since the start.
    38 PowerWasLow "power-was-low",
    /// The box slows itself down just now.
    39 Slowed "slowed",
    /// The card has lost or garbled something so many times.
    40 CardErrors "card-errors",
    /// So many percent of the card's life are used.
    41 CardWorn "card-worn",
    /// The card has no spare room left to replace what breaks.
    42 CardEnds "card-ends",
    /// So many megabytes a day are written, which wears a card out.
    43 CardBusy "card-busy",
    /// So many megabytes of memory are left.
    44 MemoryLow "memory-low",
    /// The card's file system had to be repaired when the box started.
    45 CardRepaired "card-repaired",
}

/// What the house found when it looked at something the last time.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Finding {
    /// At what.
    #[n(0)]
    pub check: Check,
    /// How it is.
    #[n(1)]
    pub grade: Grade,
    /// Why.
    #[n(2)]
    pub reason: Reason,
    /// The number that belongs to the reason: seconds, megabytes, or a status of HTTP.
    #[n(3)]
    pub figure: Option<u64>,
    /// When it looked.
    #[n(4)]
    pub at: Time,
    /// Since when it finds the same.
    #[n(5)]
    pub since: Time,
}

impl Finding {
    /// The same as this one, as far as people care.
    pub fn is_like(&self, other: &Finding) -> bool {
        (self.check, self.grade, self.reason) == (other.check, other.grade, other.reason)
    }
}
