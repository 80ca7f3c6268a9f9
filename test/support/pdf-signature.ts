import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** A PDF signed by poppler in place of an office's signer: a program of others, with the key of a PKCS#12 file. */
export function signedByPoppler(pdf: Uint8Array, p12: Uint8Array, passphrase: string): Uint8Array {
  const folder = temporaryFolder();
  const run = (command: string, ...words: readonly string[]): void => {
    execFileSync(command, words, { cwd: folder, stdio: 'pipe' });
  };
  writeFileSync(join(folder, 'report.pdf'), pdf);
  writeFileSync(join(folder, 'signer.p12'), p12);
  run('certutil', '-N', '-d', 'sql:.', '--empty-password');
  run('pk12util', '-i', 'signer.p12', '-d', 'sql:.', '-W', passphrase, '-K', '');
  const nickname = /^(.+?) +u,u,u$/m.exec(
    execFileSync('certutil', ['-L', '-d', 'sql:.'], { cwd: folder, encoding: 'utf8' }),
  );
  const words = ['-nssdir', 'sql:.', '-add-signature', '-nick', nickname?.[1] ?? '', '-nss-pwd', ''];
  run('pdfsig', ...words, 'report.pdf', 'signed.pdf');
  return new Uint8Array(readFileSync(join(folder, 'signed.pdf')));
}
