import type { JsonSchema, NamedSchemas } from './value-of-schema.ts';

/** A parameter of a route. */
export interface DescribedParameter {
  readonly name: string;
  readonly place: 'path' | 'query';
  readonly schema: JsonSchema;
}

/** A route as the OpenAPI document of the door describes it. */
export interface DescribedRoute {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly DescribedParameter[];
  /** Schema of the JSON body; null for none, `bytes` for a body that is no JSON. */
  readonly body: JsonSchema | 'bytes' | null;
}

/** All routes of a door with the schemas that they refer to. */
export interface DescribedDoor {
  readonly routes: readonly DescribedRoute[];
  readonly named: NamedSchemas;
  /** Identifiers of what is there, which stand in a path now and then. */
  readonly known: readonly string[];
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: NamedSchemas };
}

/** Reads the routes out of the door's own document. */
export async function describedRoutes(
  ask: (path: string) => Promise<Response>,
  known: readonly string[] = [],
): Promise<DescribedDoor> {
  const response = await ask('/api/openapi.json');
  const document = (await response.json()) as OpenApiDocument;
  const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => routeOf(method, path, operation)),
  );
  return { routes, named: document.components?.schemas ?? {}, known };
}

function routeOf(method: string, path: string, { parameters = [], requestBody }: Operation): DescribedRoute {
  const content = requestBody?.content;
  const json = content?.['application/json']?.schema;
  return {
    method: method.toUpperCase(),
    path,
    parameters: parameters.map(({ name, in: place, schema }) => ({ name, place, schema })),
    body: json ?? (content === undefined ? null : 'bytes'),
  };
}
