// Parses pairs of scripts with V8: "before" is what a package ships, "after" is what we make of it. What V8 takes as a script or
// as a module before must be the same after. Run with --experimental-vm-modules; prints one line for each file that is not.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const [before, after] = process.argv.slice(2);

function parses(make) {
  try {
    make();
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function goals(source) {
  const text = source.replace(/^\uFEFF/, "");
  return `script=${parses(() => new vm.Script(text))} module=${parses(() => new vm.SourceTextModule(text))}`;
}

let count = 0;
for (const name of readdirSync(after, { recursive: true })) {
  // Folders are named so, too (chart.js).
  if (!/\.[mc]?js$/i.test(name) || !statSync(join(after, name)).isFile()) continue;
  count++;
  const expected = goals(readFileSync(join(before, name), "utf8"));
  const actual = goals(readFileSync(join(after, name), "utf8"));
  if (expected !== actual) console.log(`${name}: ${expected} became ${actual}`);
}
console.log(`${count} scripts`);
