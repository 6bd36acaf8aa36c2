"""Values out: one file per format; none of them sees the store."""
