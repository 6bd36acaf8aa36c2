"""The only place with SQL, one file per aggregate; the file it keeps reads well by itself."""
