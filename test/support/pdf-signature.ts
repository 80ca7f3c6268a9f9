import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** What poppler's `pdfsig` says of the signatures in a PDF, in its own words; a root is trusted where one is given. */
export function pdfSignatures(pdf: Uint8Array, rootPath?: string): string {
  const folder = temporaryFolder();
  const path = join(folder, 'signed.pdf');
  writeFileSync(path, pdf);
  const store = join(folder, 'trusted');
  mkdirSync(store);
  execFileSync('certutil', ['-N', '-d', `sql:${store}`, '--empty-password']);
  if (rootPath !== undefined) {
    execFileSync('certutil', ['-A', '-d', `sql:${store}`, '-n', 'root', '-t', 'CT,C,C', '-i', rootPath]);
  }
  return spawnSync('pdfsig', ['-nssdir', `sql:${store}`, path], { encoding: 'utf8' }).stdout;
}

/** What openssl makes of a PDF's last signature as CAdES: the certificate must be the one that its signed hash names. */
export function isCadesSigned(pdf: Uint8Array, rootPath: string): boolean {
  const folder = temporaryFolder();
  const text = Buffer.from(pdf).toString('latin1');
  const [, start, end, rest] =
    /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text.slice(text.lastIndexOf('/ByteRange'))) ?? [];
  const [from, to] = [Number(start), Number(end)];
  const contents = Buffer.from(text.slice(from + 1, to - 1), 'hex');
  writeFileSync(join(folder, 'signature.der'), contents);
  writeFileSync(
    join(folder, 'content'),
    Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + Number(rest))]),
  );
  const words = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'signature.der'];
  const more = ['-content', 'content', '-CAfile', rootPath, '-purpose', 'any', '-out', 'out'];
  return spawnSync('openssl', [...words, ...more], { cwd: folder }).status === 0;
}
