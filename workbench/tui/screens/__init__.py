"""One screen for each thing that a reviewer does."""
