/** A parameter of a route. */
export interface ApiParameter {
  readonly name: string;
  /** `path` or `query`. */
  readonly place: string;
  readonly isRequired: boolean;
  readonly schema: string;
}

/** One route as the page shows it. */
export interface ApiRoute {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly who: string;
  readonly parameters: readonly ApiParameter[];
  /** JSON Schema of the body, as text; null without one. */
  readonly body: string | null;
  /** Media types of the good reply with the schema of JSON, as text. */
  readonly replies: readonly { readonly mediaType: string; readonly schema: string | null }[];
}

/** Routes that begin alike. */
export interface ApiGroup {
  readonly name: string;
  readonly routes: readonly ApiRoute[];
}

interface Media {
  readonly schema?: unknown;
}
interface Operation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema?: unknown;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, Media>> };
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}

/** What of an OpenAPI document is read here. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

/** The routes of a document in groups, each group and route by its name; only those in which every wanted word stands. */
export function apiGroups(document: ApiDocument, wanted: string): readonly ApiGroup[] {
  const words = wanted.toLowerCase().split(/\s+/);
  const groups = new Map<string, ApiRoute[]>();
  for (const [path, item] of Object.entries(document.paths).toSorted(byName)) {
    for (const [method, operation] of Object.entries(item)) {
      const route = routeOf(path, method, operation, document);
      const text = `${route.method} ${route.path} ${route.summary}`.toLowerCase();
      if (!words.every((word) => text.includes(word))) continue;
      const name = operation.tags?.[0] ?? '';
      groups.set(name, [...(groups.get(name) ?? []), route]);
    }
  }
  return [...groups].map(([name, routes]) => ({ name, routes }));
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other);
}

function routeOf(path: string, method: string, operation: Operation, document: ApiDocument): ApiRoute {
  const { summary = '', description = '', parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content?.['application/json']?.schema;
  const good = responses?.['200']?.content ?? {};
  return {
    method: method.toUpperCase(),
    path,
    summary,
    who: description.replaceAll('`', ''),
    parameters: parameters.map(({ name, in: place, required = false, schema }) => ({
      name,
      place,
      isRequired: required,
      schema: JSON.stringify(schema),
    })),
    body: body === undefined ? null : schemaText(body, document),
    replies: Object.entries(good).map(([mediaType, { schema }]) => ({
      mediaType,
      schema: mediaType === 'application/json' ? schemaText(schema, document) : null,
    })),
  };
}

const reference = /^#\/components\/schemas\/(.+)$/;

/** A schema as text, with the named ones written out where they are used first, however they refer to each other. */
function schemaText(schema: unknown, { components }: ApiDocument): string {
  const seen = new Set<string>();
  const written = (_key: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
    const name = reference.exec(String(value.$ref))?.[1];
    if (name === undefined || seen.has(name)) return value;
    seen.add(name);
    return components?.schemas?.[name] ?? value;
  };
  return JSON.stringify(schema, written, 2);
}
