/** Lines that are drawn above and below those in sight. */
const spare = 30;

/** Which lines of a list are drawn, from its scroll: the first, and the one after the last. */
export function shownRange(
  { top, height }: { readonly top: number; readonly height: number },
  lineHeight: number,
  count: number,
): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.min(count, Math.floor(top / lineHeight)) - spare);
  const last = Math.min(count, Math.ceil((top + height) / lineHeight) + spare);
  return { first, last: Math.max(first, last) };
}
