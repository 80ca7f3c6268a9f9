/** A text as glyphs and their positions, as pdfkit's fonts give it; it is read and never changed. */
type ShapedRun = object;
type Shape = (text: string, features?: readonly string[]) => ShapedRun;

/** Texts that were shaped, by font and features. */
export type ShapedRuns = Map<string, ShapedRun>;

/** Runs kept at most: several papers’ worth, some megabytes. */
const mostRuns = 8000;
const runsOfProgram: ShapedRuns = new Map();

function isShape(found: unknown): found is Shape {
  return typeof found === 'function';
}

/** Where a face keeps the glyphs that it made. */
const glyphCache = '_glyphs';

/**
 * Lets a font of a document take texts that were shaped for an earlier one: shaping is most of what printing a paper costs,
 * and papers share most of their words. `font` is pdfkit's own object of the font, `name` that of its file. A paper is the same to
 * the byte, whatever was printed before it.
 * @throws TypeError where the PDF library no longer shapes by this name
 */
export function shareShapedRuns(font: object, name: string, runs: ShapedRuns = runsOfProgram): void {
  const shape: unknown = Reflect.get(font, 'layoutRun');
  const face: unknown = Reflect.get(font, 'font');
  if (!isShape(shape) || typeof face !== 'object' || face === null || !Reflect.has(face, glyphCache))
    throw new TypeError('The PDF library no longer shows how it shapes: update shareShapedRuns.');
  const shared: Shape = (text, features) => {
    const key = `${name} ${features?.join() ?? ''} ${text}`;
    const known = runs.get(key);
    if (known !== undefined) return known;
    // A glyph keeps the characters of its first use, which would be those of whatever was shaped before.
    Reflect.set(face, glyphCache, {});
    const run = shape.call(font, text, features);
    if (runs.size >= mostRuns) runs.clear();
    runs.set(key, run);
    return run;
  };
  Reflect.set(font, 'layoutRun', shared);
}
