"""Remake every portrait from `cast.json`: Open Peeps (CC0) drawn by DiceBear.

A person is one line of `cast.json`; five faces are drawn for each. The line may hold `head`,
`headContrastColor` (hair or hat), `skinColor`, `clothingColor`, `facialHair` and `accessories`,
in DiceBear's words. `faces` maps our five moods to DiceBear's drawings: its "calm" beams with closed
eyes, which reads as glad, and its "smile" looks at you quietly, which reads as calm.

Usage, from the root of the repository, after `npm install @dicebear/core@9 @dicebear/collection@9`
in some directory and with `resvg_py` and `pillow` installed:

    python -m assets.portraits.make_portraits DIRECTORY_OF_NODE_MODULES
"""

import json
import subprocess
import sys
from pathlib import Path

from assets.raster import render, save_palette

HERE = Path(__file__).resolve().parent
SIZE = 320


def portraits(modules: Path) -> dict[str, str]:
    """Ask DiceBear for all portraits.

    Args:
        modules: The directory that holds `node_modules`.

    Returns:
        The SVG of each portrait, by "scenario/role-face".
    """
    command = ["node", str(HERE / "peeps.mjs"), str(HERE / "cast.json")]
    done = subprocess.run(command, cwd=modules, check=True, capture_output=True, text=True)
    drawn: dict[str, str] = json.loads(done.stdout)
    return drawn


def main() -> None:
    """Write one PNG per role and face."""
    for name, svg in portraits(Path(sys.argv[1])).items():
        save_palette(render(svg, SIZE), HERE / f"{name}.png", colors=96)


if __name__ == "__main__":
    main()
