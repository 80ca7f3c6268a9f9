/**
 * A closed chain of files that import each other, first file repeated at the end; null when there is none.
 * Keys and values are paths from the repository's root; a path that is no key ends its branch.
 */
export function findCircle(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const finished = new Set<string>();
  for (const start of imports.keys()) {
    const circle = circleFrom(start, [], imports, finished);
    if (circle !== null) return circle;
  }
  return null;
}

function circleFrom(
  file: string,
  trail: readonly string[],
  imports: ReadonlyMap<string, readonly string[]>,
  finished: Set<string>,
): readonly string[] | null {
  if (finished.has(file)) return null;
  const at = trail.indexOf(file);
  if (at !== -1) return [...trail.slice(at), file];
  for (const next of imports.get(file) ?? []) {
    const circle = circleFrom(next, [...trail, file], imports, finished);
    if (circle !== null) return circle;
  }
  finished.add(file);
  return null;
}
