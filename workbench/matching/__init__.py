"""What articles say of the same thing: block, compare, weigh, relate, link."""
