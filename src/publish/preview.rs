//! STUB
use super::edition::Edition;
use crate::route::Route;
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;
pub fn path(route: &Route) -> String {
    format!("previews{}x.png", route.path())
}
pub fn alt(_: &Edition, _: &Route) -> String {
    String::new()
}
