import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface AsarFile {
  readonly size: number;
  /** Decimal text; missing when the file lies beside the archive. */
  readonly offset?: string;
}

interface AsarFolder {
  readonly files: Readonly<Record<string, AsarFolder | AsarFile>>;
}

/** An application archive as Electron packages it. */
export interface Asar {
  /** Paths of all files, with forward slashes, from the archive's root. */
  readonly paths: readonly string[];
  /** Writes all files out, those beside the archive included. */
  extractTo(folder: string): void;
}

/** Reads an archive: four lengths, then a tree of names as JSON, then the contents one after the other. */
export function readAsar(archive: string): Asar {
  const bytes = readFileSync(archive);
  const contentsAt = 8 + bytes.readUInt32LE(4);
  const tree = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as AsarFolder;
  const files = filesIn(tree, '');
  return {
    paths: files.map(({ path }) => path),
    extractTo(folder) {
      for (const { path, file } of files) {
        const target = join(folder, path);
        mkdirSync(dirname(target), { recursive: true });
        if (file.offset === undefined) {
          copyFileSync(join(`${archive}.unpacked`, path), target);
        } else {
          const start = contentsAt + Number(file.offset);
          writeFileSync(target, bytes.subarray(start, start + file.size));
        }
      }
    },
  };
}

function filesIn(folder: AsarFolder, prefix: string): { readonly path: string; readonly file: AsarFile }[] {
  return Object.entries(folder.files).flatMap(([name, entry]) => {
    const path = `${prefix}${name}`;
    return 'files' in entry ? filesIn(entry, `${path}/`) : [{ path, file: entry }];
  });
}
