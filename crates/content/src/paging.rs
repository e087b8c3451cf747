//! Pagination of long lists.

/// How many entries a page has.
pub const LENGTH: usize = 20;

/// How many pages a list of so many entries has, at least one.
#[must_use]
pub fn pages(entries: usize) -> u16 {
    let pages = entries.div_ceil(LENGTH).max(1);
    u16::try_from(pages).unwrap_or(u16::MAX)
}

/// The entries on this page, counted from 1; none on a page that the list does not have.
#[must_use]
pub fn page<T>(entries: &[T], number: u16) -> &[T] {
    let first = usize::from(number.saturating_sub(1)) * LENGTH;
    let rest = entries.get(first..).unwrap_or_default();
    rest.get(..LENGTH).unwrap_or(rest)
}

/// Which pages to name in a row of links: the first, the last, and those around the one that is
/// shown. A zero stands where some are left out.
#[must_use]
pub fn row(shown: u16, pages: u16) -> Vec<u16> {
    let mut row = Vec::new();
    for number in 1..=pages {
        if number == 1 || number == pages || number.abs_diff(shown) <= 1 {
            row.push(number);
        } else if row.last() != Some(&0) {
            row.push(0);
        }
    }
    row
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_list_is_cut_into_pages() {
        let entries: Vec<usize> = (0..41).collect();
        assert_eq!(pages(entries.len()), 3);
        assert_eq!(page(&entries, 1), &entries[..20]);
        assert_eq!(page(&entries, 3), [40]);
        assert!(page(&entries, 4).is_empty());
        assert_eq!((pages(0), pages(20), pages(21)), (1, 1, 2));
    }

    #[test]
    fn a_row_names_the_ends_and_the_neighbours() {
        assert_eq!(row(1, 1), [1]);
        assert_eq!(row(1, 50), [1, 2, 0, 50]);
        assert_eq!(row(7, 50), [1, 0, 6, 7, 8, 0, 50]);
        assert_eq!(row(50, 50), [1, 0, 49, 50]);
    }

    proptest! {
        #[test]
        fn pages_together_are_the_list(length in 0usize..300) {
            let entries: Vec<usize> = (0..length).collect();
            let together: Vec<usize> = (1..=pages(length)).flat_map(|number| page(&entries, number).to_vec()).collect();
            prop_assert_eq!(together, entries);
        }
    }
}
