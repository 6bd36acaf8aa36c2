"""What screens are made of: virtual line views, forms and the lines of keys and progress."""
