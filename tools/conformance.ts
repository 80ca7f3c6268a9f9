import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';
import { root } from './root.ts';

/** The proof is that of the built program: its files do the measuring, in a process of their own. */
if (await buildIfStale(root)) process.stdout.write('Built shell and page.\n');
const entry = join(root, 'build/main/conformance.js');
const folder = join(root, 'build/conformance');
const { status } = spawnSync(process.execPath, [entry, folder], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
