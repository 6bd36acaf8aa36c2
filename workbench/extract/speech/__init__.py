"""Who said what: quote marks, reporting words, speakers and the names of persons."""
