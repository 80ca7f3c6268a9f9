import forge from 'node-forge';

type Asn1 = forge.asn1.Asn1;

/** Values in texts of bytes are two deep in a PKCS#12 file (RFC 7292, 4.1); deeper ones are read by nobody. */
const DEEPEST = 4;

/**
 * How often a PKCS#12 file has a key derived step by step, all its parts together: for its seal, for each part that is encrypted, and for
 * each key within such a part. @throws Error where it is no such file
 */
export function iterationsOf(tree: Asn1, passphrase: string, mostIterations: number): number {
  const outer = iterationsIn(tree, DEEPEST);
  // What is too slow already is not opened to look further.
  return outer > mostIterations ? outer : outer + iterationsWithin(tree, passphrase, DEEPEST);
}

/** A count stands behind a salt: in a seal, in the parameters of PBES2 and in those of PKCS#12 itself. */
function iterationsIn(tree: Asn1, depth: number): number {
  const children = partsOf(tree, depth);
  const own = children.map((child, index) => {
    const salt = children[index - 1];
    return isOf(child, forge.asn1.Type.INTEGER) &&
      salt !== undefined &&
      isOf(salt, forge.asn1.Type.OCTETSTRING)
      ? countOf(child)
      : 0;
  });
  return [...own, ...children.map((child) => iterationsIn(child, below(tree, depth)))].reduce(sum, 0);
}

/** The counts in the parts that are encrypted, each opened for that. */
function iterationsWithin(tree: Asn1, passphrase: string, depth: number): number {
  const children = partsOf(tree, depth);
  const opened = openedPart(children, passphrase);
  const own = opened === null ? 0 : iterationsIn(opened, DEEPEST);
  return children.reduce(
    (total, child) => total + iterationsWithin(child, passphrase, below(tree, depth)),
    own,
  );
}

/** What an encrypted part holds (RFC 5652, 6.1); null where it is none, or this passphrase does not open it. */
function openedPart([kind, algorithm, content]: readonly Asn1[], passphrase: string): Asn1 | null {
  if (kind === undefined || algorithm === undefined || content === undefined) return null;
  if (!isOf(kind, forge.asn1.Type.OID) || content.tagClass !== forge.asn1.Class.CONTEXT_SPECIFIC) return null;
  const { create, Class, Type } = forge.asn1;
  const bytes = create(Class.UNIVERSAL, Type.OCTETSTRING, false, bytesOf(content));
  try {
    // An encrypted key has the same form: how, and what (RFC 5958, 3).
    return forge.pki.decryptPrivateKeyInfo(
      create(Class.UNIVERSAL, Type.SEQUENCE, true, [algorithm, bytes]),
      passphrase,
    );
  } catch {
    return null;
  }
}

/** The values in a value: those in a text of bytes, too, where it holds some. */
function partsOf(tree: Asn1, depth: number): readonly Asn1[] {
  if (isOf(tree, forge.asn1.Type.OCTETSTRING)) {
    try {
      return depth === 0 ? [] : [forge.asn1.fromDer(bytesOf(tree))];
    } catch {
      return [];
    }
  }
  return typeof tree.value === 'string' ? [] : tree.value;
}

const below = (tree: Asn1, depth: number): number =>
  isOf(tree, forge.asn1.Type.OCTETSTRING) ? depth - 1 : depth;
const sum = (total: number, one: number): number => total + one;

function isOf({ tagClass, type }: Asn1, wanted: forge.asn1.Type): boolean {
  return tagClass === forge.asn1.Class.UNIVERSAL && type === wanted;
}

function countOf({ value }: Asn1): number {
  return typeof value === 'string'
    ? Number.parseInt(forge.util.bytesToHex(value), 16)
    : Number.POSITIVE_INFINITY;
}

/** The bytes of a text of bytes, also of one that stands in pieces. */
function bytesOf({ value }: Asn1): string {
  return typeof value === 'string' ? value : value.map(bytesOf).join('');
}
