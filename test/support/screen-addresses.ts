import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const screensFile = join(import.meta.dirname, '../../renderer/screens.tsx');

/** Every address that the page answers, as written where the screens are listed, for example `/tests/:id`. */
export function screenAddresses(): readonly string[] {
  const text = readFileSync(screensFile, 'utf8');
  const addresses = [...text.matchAll(/<Route path="([^"]+)"/gu)].map(([, path = '']) => path);
  return addresses.filter((path) => path !== '*');
}
