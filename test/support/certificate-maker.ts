import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** How a signer's PKCS#12 file is made. */
export interface SignerWish {
  readonly passphrase?: string;
  /** Kind of the leaf's key; those of its issuers are on P-256. */
  readonly key?: 'rsa' | 'ec' | 'short-rsa';
  /** `YYYYMMDDHHMMSSZ`, as openssl takes it. */
  readonly from?: string;
  readonly to?: string;
  readonly keyUsage?: string;
  /** An authority between root and signer, and until when it holds. */
  readonly between?: { readonly to?: string };
  /** `certificates` leaves the private key out. */
  readonly holds?: 'all' | 'certificates' | 'leaf-alone';
  /** Encryption of older programs. */
  readonly legacy?: boolean;
  /** How often each key in the file is derived; openssl's own number where nothing is said. */
  readonly iterations?: number;
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

const authority = ['basicConstraints=critical,CA:TRUE', 'keyUsage=critical,keyCertSign,cRLSign'];
const serials = ['root', 'between', 'leaf'];
const defaultFrom = '20200101000000Z';
const defaultTo = '20400101000000Z';

type OpenSsl = (...words: readonly string[]) => void;

interface SignerFiles {
  readonly p12: Uint8Array;
  readonly root: Uint8Array;
}
const known = new Map<string, SignerFiles>();

/**
 * A root and a signer made with openssl: the signer's PKCS#12 file, and the root in a folder of the running test. The same
 * wish gives the same signer; one that is worded otherwise, though it asks for the same, gives another person.
 */
export function madeSigner(wish: SignerWish = {}): MadeSigner {
  const { passphrase = 'rahasia laboratorium' } = wish;
  const words = JSON.stringify(wish);
  const files = known.get(words) ?? signerFiles(wish, passphrase);
  known.set(words, files);
  const rootPath = join(temporaryFolder(), 'root.pem');
  writeFileSync(rootPath, files.root);
  return { p12: Uint8Array.from(files.p12), passphrase, rootPath };
}

function signerFiles(wish: SignerWish, passphrase: string): SignerFiles {
  const folder = temporaryFolder();
  const openssl: OpenSsl = (...words) => {
    execFileSync('openssl', words, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  };
  const { key = 'ec', holds = 'all', between } = wish;
  asked(openssl, 'root', keys.ec, '/C=ID/O=Contoh/CN=Root Contoh');
  issued(folder, openssl, 'root', { by: 'root', extensions: authority, from: defaultFrom, to: defaultTo });
  if (between !== undefined) {
    asked(openssl, 'between', keys.ec, '/C=ID/O=Contoh/CN=Penerbit Contoh');
    issued(folder, openssl, 'between', {
      by: 'root',
      extensions: authority,
      from: defaultFrom,
      to: between.to ?? defaultTo,
    });
  }
  asked(openssl, 'leaf', keys[key], '/C=ID/O=Lab/CN=Sari Penguji');
  issued(folder, openssl, 'leaf', {
    by: between === undefined ? 'root' : 'between',
    extensions: [
      'basicConstraints=CA:FALSE',
      `keyUsage=critical,${wish.keyUsage ?? 'digitalSignature,nonRepudiation'}`,
      'extendedKeyUsage=emailProtection',
    ],
    from: wish.from ?? defaultFrom,
    to: wish.to ?? defaultTo,
  });
  const issuers = between === undefined ? ['root.pem'] : ['root.pem', 'between.pem'];
  writeFileSync(
    join(folder, 'issuers.pem'),
    issuers.map((name) => readFileSync(join(folder, name))).join(''),
  );
  openssl(
    'pkcs12',
    '-export',
    '-in',
    'leaf.pem',
    ...(holds === 'certificates' ? ['-nokeys'] : ['-inkey', 'leaf.key']),
    ...(holds === 'leaf-alone' ? [] : ['-certfile', 'issuers.pem']),
    ...(wish.legacy === true
      ? ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']
      : []),
    ...(wish.iterations === undefined ? [] : ['-iter', String(wish.iterations)]),
    '-passout',
    `pass:${passphrase}`,
    '-out',
    'signer.p12',
  );
  const fileOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));
  return { p12: fileOf('signer.p12'), root: fileOf('root.pem') };
}

function asked(openssl: OpenSsl, name: string, key: readonly string[], subject: string): void {
  openssl('req', ...key, '-nodes', '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', subject);
}

/** Has an authority issue a certificate that was asked for. */
function issued(
  folder: string,
  openssl: OpenSsl,
  name: string,
  wish: {
    readonly by: string;
    readonly extensions: readonly string[];
    readonly from: string;
    readonly to: string;
  },
): void {
  const { by, extensions, from, to } = wish;
  const at = (file: string): string => join(folder, `${by}-${file}`);
  writeFileSync(at('index.txt'), '');
  writeFileSync(at('serial'), `${serials.indexOf(name) + 1}001\n`);
  const own = [`database=${at('index.txt')}`, `serial=${at('serial')}`, `new_certs_dir=${folder}`];
  const policy = ['[any]', 'commonName=supplied', 'countryName=optional', 'organizationName=optional'];
  writeFileSync(
    at('ca.cnf'),
    ['[ca]', 'default_ca=own', '[own]', ...own, 'default_md=sha256', 'policy=any', 'x509_extensions=given']
      .concat(policy, ['[given]'], extensions)
      .join('\n'),
  );
  const issuer = by === name ? ['-selfsign'] : ['-cert', `${by}.pem`];
  const files = [...issuer, '-keyfile', `${by}.key`, '-in', `${name}.csr`, '-out', `${name}.pem`];
  const dates = ['-startdate', from, '-enddate', to];
  openssl('ca', '-batch', '-notext', '-config', `${by}-ca.cnf`, ...files, ...dates);
}
