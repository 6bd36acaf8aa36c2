"""One small module for each rule, with its definition, source and example in its docstring."""
