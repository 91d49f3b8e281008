//! Records: what rows hold, in minicbor with field numbers. Decoding can fail, and says so.

use super::Error;

/// Something that a row can hold. Every minicbor type is one.
pub trait Record: Sized {
    /// Its bytes.
    fn encode(&self) -> Vec<u8>;
    /// Reads it back; `Error::Corrupt` when these are not the bytes of such a record.
    fn decode(bytes: &[u8]) -> Result<Self, Error>;
}

impl<T> Record for T
where
    T: minicbor::Encode<()> + for<'b> minicbor::Decode<'b, ()>,
{
    fn encode(&self) -> Vec<u8> {
        minicbor::to_vec(self).expect("writing to a vector can't fail")
    }

    fn decode(bytes: &[u8]) -> Result<Self, Error> {
        minicbor::decode(bytes)
            .map_err(|why| Error::Corrupt(format!("{}: {why}", std::any::type_name::<T>())))
    }
}
