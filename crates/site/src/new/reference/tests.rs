//! References as journals and databases export them.
