import { buildIfStale } from '../../tools/build-if-stale.ts';
import { root } from '../../tools/root.ts';

/** Runs once before the end-to-end tests: they start the built shell and page, which must be those of the sources. */
export async function setup(): Promise<void> {
  await buildIfStale(root);
}
