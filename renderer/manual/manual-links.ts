/** Where a link of the manual leads. */
export type ManualTarget =
  | { readonly kind: 'chapter'; readonly chapter: string; readonly section: string | null }
  | { readonly kind: 'outside'; readonly href: string };

/** Reads a link as it stands in the Markdown (`calibration.md#drift`, `#drift`, an address) from within a chapter. */
export function targetOfLink(href: string, fromChapter: string): ManualTarget {
  const [, file, section] = /^(?:([a-z-]+)\.md)?(?:#([a-z0-9-]+))?$/.exec(href) ?? [];
  if (file === undefined && section === undefined) return { kind: 'outside', href };
  return { kind: 'chapter', chapter: file ?? fromChapter, section: section ?? null };
}

/** The place of a chapter, or of a section in it, among the addresses of the page. */
export function manualPath(chapter: string, section: string | null = null): string {
  return section === null ? `/manual/${chapter}` : `/manual/${chapter}/${section}`;
}
