//! What a browser is shown.

mod drawn;
mod words;
