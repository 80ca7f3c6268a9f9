/** A text as glyphs and their positions, as pdfkit's fonts give it; it is read and never changed. */
type ShapedRun = object;
type Shape = (text: string, features?: readonly string[]) => ShapedRun;

/** Runs kept at most: several papers’ worth, some megabytes. */
const mostRuns = 8000;
const runs = new Map<string, ShapedRun>();

function isShape(found: unknown): found is Shape {
  return typeof found === 'function';
}

/**
 * Lets a font of a document take texts that were shaped for an earlier one: shaping is most of what printing a paper costs,
 * and papers share most of their words. `font` is pdfkit's own object of the font, `name` that of its file; the paper stays the
 * same to the byte.
 * @throws TypeError where the PDF library no longer shapes by this name
 */
export function shareShapedRuns(font: object, name: string): void {
  const shape: unknown = Reflect.get(font, 'layoutRun');
  if (!isShape(shape))
    throw new TypeError('The PDF library no longer shows how it shapes: update shareShapedRuns.');
  const shared: Shape = (text, features) => {
    const key = `${name} ${features?.join() ?? ''} ${text}`;
    const known = runs.get(key);
    if (known !== undefined) return known;
    const run = shape.call(font, text, features);
    if (runs.size >= mostRuns) runs.clear();
    runs.set(key, run);
    return run;
  };
  Reflect.set(font, 'layoutRun', shared);
}
