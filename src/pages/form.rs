//! A form as it was last filled in: what to show again, and what was wrong with it.

/// Values and complaints by field name. Passwords don't belong in here.
#[derive(Debug, Clone, Default)]
pub struct Form {
    values: Vec<(&'static str, String)>,
    errors: Vec<(&'static str, String)>,
}

impl Form {
    /// An empty form.
    pub fn new() -> Form {
        Form::default()
    }

    /// The form with `value` in the field `name`.
    pub fn filled(mut self, name: &'static str, value: impl Into<String>) -> Form {
        self.values.push((name, value.into()));
        self
    }

    /// Says what is wrong with the field `name`, in the reader's language.
    pub fn complain(&mut self, name: &'static str, why: impl Into<String>) {
        self.errors.push((name, why.into()));
    }

    /// The form with a complaint about the field `name`.
    pub fn with_complaint(mut self, name: &'static str, why: impl Into<String>) -> Form {
        self.complain(name, why);
        self
    }

    /// Whether nothing is wrong.
    pub fn is_fine(&self) -> bool {
        self.errors.is_empty()
    }

    /// What the field `name` holds; an empty string when nothing.
    pub fn value(&self, name: &str) -> &str {
        self.values
            .iter()
            .find(|(field, _)| *field == name)
            .map_or("", |(_, value)| value)
    }

    /// What is wrong with the field `name`.
    pub fn error(&self, name: &str) -> Option<&str> {
        self.errors
            .iter()
            .find(|(field, _)| *field == name)
            .map(|(_, why)| why.as_str())
    }

    /// All complaints, in the order they were made.
    pub fn errors(&self) -> &[(&'static str, String)] {
        &self.errors
    }
}
