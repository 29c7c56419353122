"""`python -m data.events TABLES GOLD`: count anew how often each kind of event word is right."""

import sys
from pathlib import Path

from data.events.confidence import write

if len(sys.argv) != 3:
    sys.exit(__doc__)
write(Path(sys.argv[1]), Path(sys.argv[2]))
