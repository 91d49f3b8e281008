//! Acts after which there is nothing to show: Mastodon answers them with an empty object.

use super::error::{Answer, ApiError};
use crate::door::Doors;
use crate::store::{Error, Tx};
use axum::Json;
use serde_json::{Value, json};

/// Does `verb` in one transaction, and answers `{}` when it is on disk.
///
/// # Errors
/// The refusal of the verb.
pub async fn after<E>(
    doors: &Doors,
    verb: impl FnOnce(&Tx) -> Result<(), E> + Send + 'static,
) -> Answer<Json<Value>>
where
    E: From<Error> + Into<ApiError> + Send + 'static,
{
    doors.store.write(verb).await.map_err(Into::into)?;
    Ok(Json(json!({})))
}
