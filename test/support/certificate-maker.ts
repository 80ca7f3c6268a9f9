import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** How a signer's PKCS#12 file is made. */
export interface SignerWish {
  readonly passphrase?: string;
  /** Kind of the leaf's key; the root's is on P-256. */
  readonly key?: 'rsa' | 'ec' | 'short-rsa';
  /** `YYYYMMDDHHMMSSZ`, as openssl takes it. */
  readonly from?: string;
  readonly to?: string;
  readonly keyUsage?: string;
  /** `certificates` leaves the private key out. */
  readonly holds?: 'all' | 'certificates' | 'leaf-alone';
  /** Encryption of older programs. */
  readonly legacy?: boolean;
}

/** A root, and a signer below it. */
export interface MadeSigner {
  readonly p12: Uint8Array;
  readonly passphrase: string;
  readonly rootPath: string;
}

const keys = {
  rsa: ['-newkey', 'rsa:2048'],
  'short-rsa': ['-newkey', 'rsa:1024'],
  ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'],
} as const;

/** Makes a root and a signer with openssl in a folder of the running test and gives the signer's PKCS#12 file. */
export function madeSigner(wish: SignerWish = {}): MadeSigner {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  const openssl = (...words: readonly string[]): void => {
    execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const { passphrase = 'rahasia laboratorium', key = 'ec', from, to, keyUsage, holds = 'all' } = wish;
  openssl(
    'req',
    '-x509',
    ...keys.ec,
    '-nodes',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-days',
    '3650',
    '-subj',
    '/C=ID/O=Contoh/CN=Root Contoh',
    '-addext',
    'keyUsage=critical,keyCertSign,cRLSign',
  );
  openssl(
    'req',
    ...keys[key],
    '-nodes',
    '-keyout',
    'leaf.key',
    '-out',
    'leaf.csr',
    '-subj',
    '/C=ID/O=Lab/CN=Sari Penguji',
  );
  writeFileSync(at('index.txt'), '');
  writeFileSync(at('serial'), '1001\n');
  writeFileSync(
    at('ca.cnf'),
    [
      '[ca]',
      'default_ca=own',
      '[own]',
      `database=${at('index.txt')}`,
      `serial=${at('serial')}`,
      `new_certs_dir=${folder}`,
      'default_md=sha256',
      'policy=any',
      'x509_extensions=leaf',
      '[any]',
      'commonName=supplied',
      'countryName=optional',
      'organizationName=optional',
      '[leaf]',
      'basicConstraints=CA:FALSE',
      `keyUsage=critical,${keyUsage ?? 'digitalSignature,nonRepudiation'}`,
      'extendedKeyUsage=emailProtection',
    ].join('\n'),
  );
  openssl(
    'ca',
    '-batch',
    '-notext',
    '-config',
    'ca.cnf',
    '-cert',
    'root.pem',
    '-keyfile',
    'root.key',
    '-in',
    'leaf.csr',
    '-out',
    'leaf.pem',
    '-startdate',
    from ?? '20200101000000Z',
    '-enddate',
    to ?? '20400101000000Z',
  );
  openssl(
    'pkcs12',
    '-export',
    '-in',
    'leaf.pem',
    ...(holds === 'certificates' ? ['-nokeys'] : ['-inkey', 'leaf.key']),
    ...(holds === 'leaf-alone' ? [] : ['-certfile', 'root.pem']),
    ...(wish.legacy === true
      ? ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']
      : []),
    '-passout',
    `pass:${passphrase}`,
    '-out',
    'signer.p12',
  );
  return { p12: new Uint8Array(readFileSync(at('signer.p12'))), passphrase, rootPath: at('root.pem') };
}
