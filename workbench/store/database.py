"""sqlite-utils, loaded without numpy.

Where numpy is installed sqlite-utils loads it to know its number types, which no store holds; that
would be a third of the time until the first screen.
"""

import sys

_ABSENT = "numpy" not in sys.modules
if _ABSENT:
    sys.modules["numpy"] = None  # type: ignore[assignment] # this is how Python marks it absent
try:
    from sqlite_utils import Database as Database
    from sqlite_utils import Migrations as Migrations
finally:
    if _ABSENT:
        del sys.modules["numpy"]
