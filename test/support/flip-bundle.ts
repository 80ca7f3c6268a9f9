import { readArchive, writeArchive } from '#core/record/bundle/archive.ts';
import { verifyBundle } from '#core/record/bundle/verify-bundle.ts';
import { nodeChecks } from '#host/export/node-checks.ts';
import { madeKey } from './made-bundle.ts';

const keys = [{ x: madeKey('a').publicJwk.x, name: null }];

/** True where a check of the bundle says that something in it is not as it was made. */
export async function isNoticed(bundle: Uint8Array): Promise<boolean> {
  const { state } = await verifyBundle(bundle, keys, nodeChecks);
  return state !== 'genuine' && state !== 'untrusted';
}

/** The bundle with bits of one byte turned over, as a failing disk would do it. */
export function flipped(bundle: Uint8Array, place: number, bits: number): Uint8Array {
  const copy = bundle.slice();
  copy[place] = (copy[place] ?? 0) ^ bits;
  return copy;
}

/** A byte of a file turned over and the archive written anew around it, as somebody with a program would do it. */
export function flippedInside(bundle: Uint8Array, chance: () => number): Uint8Array {
  const entries = readArchive(bundle)?.entries ?? [];
  const chosen = entries[chance() % entries.length];
  if (chosen === undefined) throw new Error('A bundle has files.');
  const bytes = flipped(chosen.bytes, chance() % chosen.bytes.length, 1 << (chance() % 8));
  return writeArchive(
    entries.map((entry) => ({ name: entry.name, bytes: entry === chosen ? bytes : entry.bytes })),
  );
}
