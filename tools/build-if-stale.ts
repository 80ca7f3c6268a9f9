import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFingerprint } from './source-fingerprint.ts';

/** Builds shell and page under `root` and notes what they were built from. */
export async function build(root: string): Promise<void> {
  const fingerprint = sourceFingerprint(root);
  // Loaded only here, so that an up-to-date bench starts without its builder.
  const [builder, { buildVerifier }, { depositFiles }] = await Promise.all([
    import('electron-vite'),
    import('./build-verifier.ts'),
    import('#host/deposited-files.ts'),
  ]);
  await builder.build({ root, logLevel: 'error' });
  await buildVerifier(root);
  depositFiles(join(root, 'build', 'main'), ['conformance.js']);
  // What a start keeps of the build before would pile up.
  rmSync(join(root, 'build', 'compiled'), { recursive: true, force: true });
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(noteOf(root), fingerprint);
}

/** Builds when the sources are no longer those of the last build; true when it had to. */
export async function buildIfStale(root: string): Promise<boolean> {
  if (isFresh(root)) return false;
  await build(root);
  return true;
}

function isFresh(root: string): boolean {
  try {
    return readFileSync(noteOf(root), 'utf8') === sourceFingerprint(root);
  } catch {
    return false;
  }
}

function noteOf(root: string): string {
  return join(root, 'build', 'built-from.sha256');
}
