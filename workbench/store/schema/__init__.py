"""The tables as SQL, each as the migration of its name first made it."""
