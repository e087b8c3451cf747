//! The people of the network.

mod member;

pub use member::{MemberBrief, MemberCard};
