// Compares two pictures and keeps them for the eye.
import { writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

// Edges of letters are not always rounded alike; a missing icon is more than this.
const tolerated = 1 / 20_000;

/**
 * Returns what differs, in words; nothing when they are the same.
 * `file` gets -sdk.png, -ours.png and, where they differ, -difference.png.
 */
export function difference(sdk, ours, file) {
  writeFileSync(`${file}-sdk.png`, sdk);
  writeFileSync(`${file}-ours.png`, ours);
  const [a, b] = [PNG.sync.read(sdk), PNG.sync.read(ours)];
  if (a.width !== b.width || a.height !== b.height)
    return `${a.width} × ${a.height} pixels became ${b.width} × ${b.height}`;
  const marked = new PNG({ width: a.width, height: a.height });
  const pixels = pixelmatch(a.data, b.data, marked.data, a.width, a.height);
  if (pixels <= a.width * a.height * tolerated) return undefined;
  writeFileSync(`${file}-difference.png`, PNG.sync.write(marked));
  return `${pixels} of ${a.width * a.height} pixels differ`;
}
