/** A loaded module: its functions take and give numbers, its positions are bytes in its memory. */
export interface Kernel {
  /** The module's whole memory as numbers; it never grows, so the view stays valid. */
  readonly numbers: Float64Array;
  /** Index into `numbers` of a position that the module names. @throws Error where it names none of that name */
  place(name: string): number;
  /** A function of the module. @throws Error where there is none of that name */
  call(name: string): (...values: number[]) => number;
}

/** What is used of the engine's WebAssembly; the core is typed without the surroundings that declare it. */
interface WebAssemblyOfEngine {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Readonly<Record<string, unknown>> };
  validate(bytes: Uint8Array): boolean;
}

/**
 * Loads a module that was compiled from `assembly/`; null where the engine has no WebAssembly or no vectors of two
 * doubles, where the plain TypeScript does the same work more slowly.
 */
export function loadKernel(moduleInBase64: string): Kernel | null {
  const { WebAssembly } = globalThis as { readonly WebAssembly?: WebAssemblyOfEngine };
  const bytes = bytesOfBase64(moduleInBase64);
  if (WebAssembly === undefined || !WebAssembly.validate(bytes)) return null;
  return kernelOf(new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports);
}

function kernelOf(exports: Readonly<Record<string, unknown>>): Kernel {
  const find = (name: string): unknown => {
    if (!(name in exports)) throw new Error(`The compiled kernel has no ${name}; build the kernels again.`);
    return exports[name];
  };
  return {
    numbers: new Float64Array((find('memory') as { readonly buffer: ArrayBuffer }).buffer),
    place: (name) => (find(name) as { readonly value: number }).value / Float64Array.BYTES_PER_ELEMENT,
    call: (name) => find(name) as (...values: number[]) => number,
  };
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOfBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.replace(/=+$/, '').length * 3) / 4));
  let bits = 0;
  let held = 0;
  let written = 0;
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) break;
    bits = ((bits << 6) | value) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[written] = (bits >> held) & 0xff;
    written += 1;
  }
  return bytes;
}
