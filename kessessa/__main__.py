"""`python -m kessessa`."""

import multiprocessing
import sys

from kessessa.cli import main

if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
