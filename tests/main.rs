//! The one integration binary: the house rules, and later a whole server under test.

mod house_rules;
mod pages;
