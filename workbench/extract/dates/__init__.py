"""Date mentions: found by a cascade of rules from the language pack, resolved to EDTF."""
