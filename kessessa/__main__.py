"""`python -m kessessa`."""

import sys

from kessessa.cli import main

if __name__ == "__main__":
    if hasattr(sys, "frozen"):
        # A packaged game starts the children of an analysis by starting itself again. Elsewhere
        # there is nothing to do, and the import takes 6 ms.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
