//! The elements of a page, as the browser will have them.

use std::{cell::RefCell, collections::BTreeSet};

use lol_html::{HtmlRewriter, Settings, element, errors::RewritingError};

/// What is known of a page's elements.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Elements {
    /// How many there are. By this the app knows whether somebody has added to the page.
    pub count: usize,
    /// The classes of all of them.
    pub classes: BTreeSet<String>,
}

impl Elements {
    /// Looks through a part of a page. Nothing in it may be left for the browser to add, such as the
    /// body of a table.
    ///
    /// # Errors
    /// When it is not HTML that can be read to its end.
    pub fn of(html: &str) -> Result<Self, RewritingError> {
        let elements = RefCell::new(Self::default());
        let look = element!("*", |element| {
            let mut elements = elements.borrow_mut();
            elements.count += 1;
            if let Some(classes) = element.get_attribute("class") {
                let classes = classes.split_ascii_whitespace();
                elements.classes.extend(classes.map(str::to_owned));
            }
            Ok(())
        });
        let settings = Settings::new().append_element_content_handler(look);
        let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
        rewriter.write(html.as_bytes())?;
        rewriter.end()?;
        Ok(elements.into_inner())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_element_counts_once_and_words_do_not() {
        let html =
            "<p class='a  b'>&lt;i> <br>A<svg class=\"a c\"><path d='M0'/></svg></p><!-- <b> -->";
        let Elements { count, classes } = Elements::of(html).unwrap();
        assert_eq!(count, 4);
        assert_eq!(classes, ["a", "b", "c"].map(str::to_owned).into());
    }
}
