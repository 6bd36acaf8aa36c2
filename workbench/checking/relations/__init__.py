"""What relates the figures of an article: part and whole, share, before and after, rows."""
