// Prints one JSON object {"scenario/role-face": "<svg…>"} from cast.json, for make_portraits.py.
// Needs @dicebear/core 9 and @dicebear/collection 9 in the directory it is started from.
// Usage: node peeps.mjs path/to/cast.json
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const here = createRequire(join(process.cwd(), "package.json"));
const { createAvatar } = await import(pathToFileURL(here.resolve("@dicebear/core")));
const { openPeeps } = await import(pathToFileURL(here.resolve("@dicebear/collection")));

// The drawings reach over the 704 px square (buns, big hair): look from a little further.
const VIEW = { x: -34, y: -64, size: 768 };

const { faces, cast } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const portraits = {};
for (const [scenario, roles] of Object.entries(cast)) {
  for (const [role, look] of Object.entries(roles)) {
    for (const [name, face] of Object.entries(faces)) {
      const svg = createAvatar(openPeeps, {
        seed: role,
        face: [face],
        head: [look.head],
        headContrastColor: [look.headContrastColor],
        skinColor: [look.skinColor],
        clothingColor: [look.clothingColor],
        facialHair: look.facialHair ? [look.facialHair] : [],
        facialHairProbability: look.facialHair ? 100 : 0,
        accessories: look.accessories ? [look.accessories] : [],
        accessoriesProbability: look.accessories ? 100 : 0,
        maskProbability: 0,
      }).toString();
      const { x, y, size } = VIEW;
      portraits[`${scenario}/${role}-${name}`] = svg
        .replace('viewBox="0 0 704 704"', `viewBox="${x} ${y} ${size} ${size}"`)
        .replace(/(<mask id="viewboxMask"><rect) width="704" height="704" rx="0" ry="0" x="0" y="0"/,
                 `$1 width="${size}" height="${size}" x="${x}" y="${y}"`);
    }
  }
}
process.stdout.write(JSON.stringify(portraits));
