//! The queues of what goes out to other servers and of what came in.

use super::key::{Digest16, Span};
use super::table::{INBOX, OUTBOX, OUTBOX_OF_HOST, OWED, PARCELS, POSTAGE};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::delivery::{Delivery, Letter, Parcel, Postage};
use crate::model::id::SEQUENCE_BITS;
use crate::model::outbound::Outbound;
use crate::model::{DeliveryId, LetterId, OwedId, ParcelId, StatusId, Time};

/// How many inboxes one post's state is listed for.
pub const POSTAGE_MAX: usize = 5_000;

/// How many rows of the outbox are looked at for what to carry next, so that a long queue for one slow server hides
/// the others only when it is very long.
const ROUND_ROWS_MAX: usize = 20_000;

/// The same of the inbox, whose rows are larger.
const INBOX_ROWS_MAX: usize = 2_000;

/// One row of the outbox.
pub type Outgoing = ((Time, DeliveryId), Delivery);
/// One row of the inbox.
pub type Arrived = ((Time, LetterId), Letter);

impl View {
    /// What is owed and not yet rendered, the oldest first.
    pub fn owed(&self, limit: usize) -> Result<Vec<(OwedId, Outbound)>, Error> {
        self.scan(&OWED, Span::all::<OwedId>(), Dir::Up, limit)
    }

    /// Whether something is still owed.
    pub fn is_owed(&self, id: OwedId) -> Result<bool, Error> {
        self.has(&OWED, &id)
    }

    /// A document on its way.
    pub fn parcel(&self, id: ParcelId) -> Result<Option<Parcel>, Error> {
        self.get(&PARCELS, &id)
    }

    /// Deliveries whose hour has come and that `wanted` lets through, the most overdue first.
    pub fn outbox_due(
        &self,
        limit: usize,
        mut wanted: impl FnMut(DeliveryId, &Delivery) -> bool,
    ) -> Result<Vec<Outgoing>, Error> {
        let high = (self.now(), DeliveryId(u64::MAX));
        let span = Span::between(&(Time(0), DeliveryId(0)), &high);
        let mut found = Vec::new();
        for row in self.walk(&OUTBOX, span, Dir::Up).take(ROUND_ROWS_MAX) {
            let (row, delivery) = row?;
            if wanted(row.1, &delivery) {
                found.push((row, delivery));
            }
            if found.len() >= limit {
                break;
            }
        }
        Ok(found)
    }

    /// How many deliveries wait, up to `limit`.
    pub fn outbox_waiting(&self, limit: usize) -> Result<usize, Error> {
        self.count(
            &OUTBOX_OF_HOST,
            Span::all::<(Digest16, DeliveryId)>(),
            limit,
        )
    }

    /// How much has come in and waits to be acted on, up to `limit`.
    pub fn inbox_waiting(&self, limit: usize) -> Result<usize, Error> {
        self.count(&INBOX, Span::all::<(Time, LetterId)>(), limit)
    }

    /// When the next delivery has its hour that hasn't had it yet.
    pub fn outbox_next(&self) -> Result<Option<Time>, Error> {
        let span = Span::between(
            &(Time(self.now().0.saturating_add(1)), DeliveryId(0)),
            &(Time(u64::MAX), DeliveryId(u64::MAX)),
        );
        let first = self.scan(&OUTBOX, span, Dir::Up, 1)?;
        Ok(first.first().map(|((due, _), _)| *due))
    }

    /// What waits for a server, the oldest first.
    pub fn outbox_of(&self, host: &str, limit: usize) -> Result<Vec<(DeliveryId, Time)>, Error> {
        let span = Span::under::<(Digest16, DeliveryId)>(&Digest16::of(host));
        let rows = self.scan(&OUTBOX_OF_HOST, span, Dir::Up, limit)?;
        Ok(rows.into_iter().map(|((_, id), due)| (id, due)).collect())
    }

    /// How much waits for a server, up to `limit`, and since when the oldest of it does.
    pub fn outbox_since(&self, host: &str, limit: usize) -> Result<Option<(usize, Time)>, Error> {
        let rows = self.outbox_of(host, limit)?;
        let oldest = rows.first().map(|(id, _)| id.time());
        Ok(oldest.map(|since| (rows.len(), since)))
    }

    /// When a delivery to a server is tried; `None` when it is no longer in the outbox.
    pub fn outbox_due_of(&self, host: &str, id: DeliveryId) -> Result<Option<Time>, Error> {
        self.get(&OUTBOX_OF_HOST, &(Digest16::of(host), id))
    }

    /// One row of the outbox.
    pub fn delivery(&self, row: &(Time, DeliveryId)) -> Result<Option<Delivery>, Error> {
        self.get(&OUTBOX, row)
    }

    /// How a post fares with each inbox.
    pub fn postage(&self, status: StatusId) -> Result<Vec<Postage>, Error> {
        let span = Span::under::<(StatusId, Digest16)>(&status);
        let rows = self.scan(&POSTAGE, span, Dir::Up, POSTAGE_MAX)?;
        Ok(rows.into_iter().map(|(_, postage)| postage).collect())
    }

    /// What came in, whose hour has come, and what `wanted` lets through, the oldest first.
    pub fn inbox_due(
        &self,
        limit: usize,
        mut wanted: impl FnMut(LetterId, &Letter) -> bool,
    ) -> Result<Vec<Arrived>, Error> {
        let high = (self.now(), LetterId(u64::MAX));
        let span = Span::between(&(Time(0), LetterId(0)), &high);
        let mut found = Vec::new();
        for row in self.walk(&INBOX, span, Dir::Up).take(INBOX_ROWS_MAX) {
            let (row, letter) = row?;
            if wanted(row.1, &letter) {
                found.push((row, letter));
            }
            if found.len() >= limit {
                break;
            }
        }
        Ok(found)
    }

    /// When the next of them has its hour.
    pub fn inbox_next(&self) -> Result<Option<Time>, Error> {
        let first = self.scan(&INBOX, Span::all::<(Time, LetterId)>(), Dir::Up, 1)?;
        Ok(first.first().map(|((due, _), _)| *due))
    }
}

impl Tx {
    /// Something is owed to another server: call it in the transaction of the act itself.
    pub fn put_owed(&self, what: &Outbound) -> Result<(), Error> {
        self.put(&OWED, &self.new_id(), what)
    }

    /// It has been rendered, or has become needless.
    pub fn remove_owed(&self, id: OwedId) -> Result<(), Error> {
        self.remove(&OWED, &id).map(|_| ())
    }

    /// Adds or replaces a document on its way.
    pub fn put_parcel(&self, id: ParcelId, parcel: &Parcel) -> Result<(), Error> {
        self.put(&PARCELS, &id, parcel)
    }

    /// Removes a document that nobody gets.
    pub fn remove_parcel(&self, id: ParcelId) -> Result<(), Error> {
        self.remove(&PARCELS, &id).map(|_| ())
    }

    /// Puts a delivery into the outbox, to be tried at `due`.
    pub fn put_delivery(
        &self,
        due: Time,
        id: DeliveryId,
        delivery: &Delivery,
    ) -> Result<(), Error> {
        let host = Digest16::of(&delivery.host);
        self.put(&OUTBOX_OF_HOST, &(host, id), &due)?;
        self.put(&OUTBOX, &(due, id), delivery)
    }

    /// Takes a delivery out of the outbox; the last one of a parcel takes that along when `done`, that is unless it is
    /// put back with another hour.
    pub fn take_delivery(
        &self,
        row: &(Time, DeliveryId),
        delivery: &Delivery,
        done: bool,
    ) -> Result<(), Error> {
        if !self.remove(&OUTBOX, row)? {
            return Ok(());
        }
        self.remove(&OUTBOX_OF_HOST, &(Digest16::of(&delivery.host), row.1))?;
        let Some(parcel) = self.parcel(delivery.parcel)?.filter(|_| done) else {
            return Ok(());
        };
        match parcel.waiting {
            0 | 1 => self.remove(&PARCELS, &delivery.parcel).map(|_| ()),
            waiting => self.put_parcel(
                delivery.parcel,
                &Parcel {
                    waiting: waiting - 1,
                    ..parcel
                },
            ),
        }
    }

    /// Notes how a post fares with an inbox.
    pub fn put_postage(&self, status: StatusId, postage: &Postage) -> Result<(), Error> {
        self.put(&POSTAGE, &(status, Digest16::of(&postage.inbox)), postage)
    }

    /// Gives a delivery another hour, and `tries`; nothing where it is gone.
    pub fn put_off(&self, row: &(Time, DeliveryId), due: Time, tries: u32) -> Result<(), Error> {
        let Some(delivery) = self.delivery(row)? else {
            return Ok(());
        };
        self.take_delivery(row, &delivery, false)?;
        self.put_delivery(due, row.1, &Delivery { tries, ..delivery })
    }

    /// Forgets how posts from before `horizon` fared, the oldest first; how many rows went.
    pub fn sweep_postage(&self, horizon: Time, limit: usize) -> Result<usize, Error> {
        let last = StatusId(horizon.0 << SEQUENCE_BITS);
        let span = Span::between(
            &(StatusId(0), Digest16([0; 16])),
            &(last, Digest16([u8::MAX; 16])),
        );
        let rows = self.scan(&POSTAGE, span, Dir::Up, limit)?;
        for (row, _) in &rows {
            self.remove(&POSTAGE, row)?;
        }
        Ok(rows.len())
    }

    /// Forgets how a post fared.
    pub fn remove_postage(&self, status: StatusId) -> Result<(), Error> {
        for postage in self.postage(status)? {
            self.remove(&POSTAGE, &(status, Digest16::of(&postage.inbox)))?;
        }
        Ok(())
    }

    /// Keeps something that came in, to be acted on at `due`.
    pub fn put_letter(&self, due: Time, id: LetterId, letter: &Letter) -> Result<(), Error> {
        self.put(&INBOX, &(due, id), letter)
    }

    /// It has been acted on.
    pub fn remove_letter(&self, row: &(Time, LetterId)) -> Result<(), Error> {
        self.remove(&INBOX, row).map(|_| ())
    }
}
