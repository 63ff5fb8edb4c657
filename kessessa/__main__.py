"""`python -m kessessa`."""

import sys

from kessessa.cli import main

if __name__ == "__main__":
    sys.exit(main())
