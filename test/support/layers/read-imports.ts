import { parseSync } from 'vite';

/** One file naming another module: by import, re-export, `import()`, `import('x').T`, `require` or `new URL(x, import.meta.url)`. */
export interface ReadImport {
  /** What stands between the quotes; null when the path is computed and nothing can be said about it. */
  readonly specifier: string | null;
  /** True when nothing of the import is left at run time. */
  readonly typeOnly: boolean;
}

type SyntaxNode = Readonly<Record<string, unknown>> & { readonly type: string };

/**
 * Every module that a TypeScript source names, in order of appearance, read from its syntax tree.
 * @throws Error when the source cannot be parsed, so that an unreadable file is never taken for a clean one
 */
export function readImports(path: string, source: string): readonly ReadImport[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be read: ${errors[0]?.message}`);
  const imports: ReadImport[] = [];
  visit(program, (node) => {
    const found = importIn(node);
    if (found !== null) imports.push(found);
  });
  return imports;
}

function visit(value: unknown, report: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, report);
    return;
  }
  if (!isRecord(value)) return;
  if (isNode(value)) report(value);
  for (const child of Object.values(value)) visit(child, report);
}

function importIn(node: SyntaxNode): ReadImport | null {
  switch (node.type) {
    case 'ImportDeclaration':
      return { specifier: text(node['source']), typeOnly: isTypeOnly(node, 'importKind') };
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!isRecord(node['source'])) return null;
      return { specifier: text(node['source']), typeOnly: isTypeOnly(node, 'exportKind') };
    case 'TSImportType':
      return { specifier: text(node['source']) ?? text(node['argument']), typeOnly: true };
    case 'ImportExpression':
      return { specifier: text(node['source']), typeOnly: false };
    case 'TSExternalModuleReference':
      return { specifier: text(node['expression']), typeOnly: false };
    default:
      return neighbourIn(node);
  }
}

function neighbourIn(node: SyntaxNode): ReadImport | null {
  const called = isRecord(node['callee']) ? node['callee']['name'] : undefined;
  const [first, second] = Array.isArray(node['arguments']) ? node['arguments'] : [];
  if (node.type === 'CallExpression' && called === 'require')
    return { specifier: text(first), typeOnly: false };
  if (node.type !== 'NewExpression' || called !== 'URL' || !isOwnAddress(second)) return null;
  const specifier = text(first);
  return specifier?.endsWith('.ts') === true ? { specifier, typeOnly: false } : null;
}

function isTypeOnly(node: SyntaxNode, kind: 'importKind' | 'exportKind'): boolean {
  if (node[kind] === 'type') return true;
  const names = Array.isArray(node['specifiers']) ? node['specifiers'] : [];
  return names.length > 0 && names.every((name: unknown) => isRecord(name) && name[kind] === 'type');
}

function isOwnAddress(value: unknown): boolean {
  return isRecord(value) && isRecord(value['object']) && value['object']['type'] === 'MetaProperty';
}

function text(value: unknown): string | null {
  const literal = isRecord(value) && isRecord(value['literal']) ? value['literal'] : value;
  return isRecord(literal) && typeof literal['value'] === 'string' ? literal['value'] : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: Readonly<Record<string, unknown>>): value is SyntaxNode {
  return typeof value['type'] === 'string';
}
