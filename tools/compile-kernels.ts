import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createMemoryStream, main as compileAssembly } from 'assemblyscript/asc';

const LETTERS_PER_LINE = 92;
/** 8 MiB that never grow, no allocator and no start-up code: the callers lay the memory out. */
const options =
  '-O3 --noAssert --runtime stub --enable simd --enable relaxed-simd --initialMemory 128 --maximumMemory 128'.split(
    ' ',
  );

/** A module of `core/acoustics/kernels`, compiled and put into words that a bundler carries along. */
export interface CompiledKernel {
  readonly fileName: string;
  readonly text: string;
}

/** Compiles every source of `core/acoustics/kernels/assembly`; the same sources give the same text on every machine. */
export async function compileKernels(root: string): Promise<readonly CompiledKernel[]> {
  const folder = join(root, 'core/acoustics/kernels/assembly');
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  const compiled: CompiledKernel[] = [];
  for (const source of sources) {
    const name = basename(source, '.ts');
    compiled.push({ fileName: `${name}-module.ts`, text: moduleText(name, await compile(folder, source)) });
  }
  return compiled;
}

/** Compiles and writes them beside the code that loads them. */
export async function writeKernels(root: string): Promise<void> {
  for (const { fileName, text } of await compileKernels(root))
    writeFileSync(join(root, 'core/acoustics/kernels', fileName), text);
}

async function compile(folder: string, source: string): Promise<string> {
  const output = mkdtempSync(join(tmpdir(), 'senyap-kernel-'));
  try {
    const binary = join(output, 'kernel.wasm');
    const stderr = createMemoryStream();
    const words = [source, '--baseDir', folder, '--outFile', binary, ...options];
    const { error } = await compileAssembly(words, { stderr });
    if (error !== null)
      throw new Error(`${source} does not compile:\n${stderr.toString()}`, { cause: error });
    return readFileSync(binary).toString('base64');
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

function moduleText(name: string, base64: string): string {
  const lines = base64.match(new RegExp(`.{1,${LETTERS_PER_LINE}}`, 'g')) ?? [];
  const constant = `${name.replaceAll('-', '_').toUpperCase()}_MODULE`;
  const quoted = lines.map((line) => `'${line}'`).join(' +\n  ');
  return `/** Compiled from assembly/${name}.ts by \`npm run kernels\`; not to be edited. */\nexport const ${constant} =\n  ${quoted};\n`;
}
