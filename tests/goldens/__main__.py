"""Write every golden file again: `make goldens`, then `git diff`, and read it."""

from __future__ import annotations

import shutil

from tests.goldens.kept import FOLDER, GROUPS


def main() -> None:
    """Write each group into its folder; what is no longer made is removed."""
    for group, made in GROUPS.items():
        shutil.rmtree(FOLDER / group, ignore_errors=True)
        for name, text in made().items():
            file = FOLDER / group / f"{name}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
