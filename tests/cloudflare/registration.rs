//! What cloudflared and the edge say to each other on the control stream: Cap'n Proto's RPC (`rpc.capnp`), and in it the
//! interface `RegistrationServer` (cloudflared `tunnelrpc/proto/tunnelrpc.capnp`). The places of fields are those of the two
//! schemas.

use super::capnp::{Message, Node, Pointer, Struct};

/// `RegistrationServer`.
const INTERFACE: u64 = 0xf716_95ec_7fe8_5497;

/// `rpc.Message`: which one it is.
const ABORT: u64 = 1;
const CALL: u64 = 2;
const RETURN: u64 = 3;
const BOOTSTRAP: u64 = 8;

/// What cloudflared asks. Each question has a number, by which it is answered.
#[derive(Debug, PartialEq, Eq)]
pub enum Question {
    /// The interface.
    Bootstrap(u32),
    /// A connection wants to serve a tunnel.
    Register(u32, Hello),
    /// This is its configuration, as JSON.
    Configuration(u32, Vec<u8>),
    /// It leaves, and serves what it has begun.
    Unregister(u32),
    /// It has no more use for something: nothing to be answered.
    Nothing,
}

/// Who registers.
#[derive(Debug, PartialEq, Eq)]
pub struct Hello {
    pub account: String,
    pub secret: Vec<u8>,
    pub tunnel: [u8; 16],
    /// Which of its connections this is, from 0 on.
    pub index: u8,
    pub version: String,
}

/// Reads what came.
///
/// # Errors
/// For what no cloudflared says.
pub fn read(message: &Message) -> Result<Question, &'static str> {
    let root = message.root().ok_or("a message without a root")?;
    match root.number(0, 16) {
        ABORT => Err("it gave up"),
        BOOTSTRAP => {
            let bootstrap = root.inner(0).ok_or("an empty bootstrap")?;
            Ok(Question::Bootstrap(bootstrap.number(0, 32) as u32))
        }
        CALL => call(&root.inner(0).ok_or("an empty call")?),
        _ => Ok(Question::Nothing),
    }
}

fn call(call: &Struct) -> Result<Question, &'static str> {
    let question = call.number(0, 32) as u32;
    if call.number(64, 64) != INTERFACE {
        return Err("a call of another interface");
    }
    let params = call.inner(1).and_then(|payload| payload.inner(0));
    match call.number(32, 16) {
        0 => {
            let hello = params.as_ref().and_then(hello);
            Ok(Question::Register(
                question,
                hello.ok_or("a registration without its parts")?,
            ))
        }
        1 => Ok(Question::Unregister(question)),
        2 => {
            let config = params.and_then(|params| params.bytes(0));
            Ok(Question::Configuration(
                question,
                config.unwrap_or_default(),
            ))
        }
        _ => Err("a call of another method"),
    }
}

fn hello(params: &Struct) -> Option<Hello> {
    let auth = params.inner(0)?;
    let client = params.inner(2)?.inner(0)?;
    Some(Hello {
        account: auth.text(0)?,
        secret: auth.bytes(1)?,
        tunnel: params.bytes(1)?.try_into().ok()?,
        index: params.number(0, 8) as u8,
        version: client.text(2)?,
    })
}

/// The interface is ours, under the number 0.
pub fn bootstrapped(question: u32) -> Vec<u8> {
    // `CapDescriptor.senderHosted`.
    let hosted = Node {
        data: vec![1],
        pointers: vec![Pointer::Bytes(Vec::new())],
    };
    answer(
        question,
        Pointer::Capability(0),
        Pointer::Structs(vec![hosted]),
    )
}

/// The connection serves the tunnel from now on; `is_remote`: by a configuration that is kept at Cloudflare.
pub fn registered(question: u32, uuid: [u8; 16], is_remote: bool) -> Vec<u8> {
    let details = Node {
        data: vec![u64::from(is_remote)],
        pointers: vec![Pointer::Bytes(uuid.to_vec()), Pointer::text("lo01")],
    };
    outcome(question, 1, details)
}

/// It doesn't, and needn't try again.
pub fn refused(question: u32, cause: &str) -> Vec<u8> {
    let error = Node {
        data: vec![0, 0],
        pointers: vec![Pointer::text(cause)],
    };
    outcome(question, 0, error)
}

/// Done, with nothing to tell.
pub fn done(question: u32) -> Vec<u8> {
    let none = Pointer::Structs(Vec::new());
    answer(question, Pointer::Struct(Node::default()), none)
}

/// `ConnectionResponse`.
fn outcome(question: u32, which: u64, result: Node) -> Vec<u8> {
    let response = Node {
        data: vec![which],
        pointers: vec![Pointer::Struct(result)],
    };
    let results = Node {
        data: Vec::new(),
        pointers: vec![Pointer::Struct(response)],
    };
    let none = Pointer::Structs(Vec::new());
    answer(question, Pointer::Struct(results), none)
}

/// `Return.results`: what was asked for, and the capabilities in it.
fn answer(question: u32, content: Pointer, capabilities: Pointer) -> Vec<u8> {
    let payload = Node {
        data: Vec::new(),
        pointers: vec![content, capabilities],
    };
    let returned = Node {
        data: vec![u64::from(question), 0],
        pointers: vec![Pointer::Struct(payload)],
    };
    let message = Node {
        data: vec![RETURN],
        pointers: vec![Pointer::Struct(returned)],
    };
    message.message()
}
