"""The thing counted, what happened to it, and where."""
