import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { root } from '../../tools/root.ts';
import { readAsar, type Asar } from './asar.ts';

/**
 * Packages the built application without any network: a stub stands for Electron's program, everything else is real.
 * The fuses are not burnt, because the stub has none.
 */
export async function packageWithStub(folder: string): Promise<Asar> {
  const electronDist = join(folder, 'stub');
  mkdirSync(join(electronDist, 'resources'), { recursive: true });
  writeFileSync(join(electronDist, 'electron'), '#!/bin/sh\n');
  chmodSync(join(electronDist, 'electron'), 0o755);
  writeFileSync(join(electronDist, 'version'), electronVersion());
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget('dir'),
    config: {
      extends: 'electron-builder.yml',
      electronFuses: null,
      electronDist,
      directories: { output: folder },
    },
  });
  return readAsar(join(folder, 'linux-unpacked/resources/app.asar'));
}

function electronVersion(): string {
  const { devDependencies }: { readonly devDependencies: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  return devDependencies['electron'] ?? '';
}
