"""Numbers in digits and in words, read from tokens."""
