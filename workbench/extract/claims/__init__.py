"""Claims: which sentences and clauses a checker could check, of what kind, and which come first."""
