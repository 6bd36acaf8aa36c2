"""Text to sentences, figures, dates, quotations and claims: a pure function of text and pack."""
