type Document = PDFKit.PDFDocument;
type Element = ReturnType<Document['struct']>;

/** Kinds of elements of a report (ISO 32000-1, 14.8.4), by their standard names. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

/** What an element says of itself: words in place of a picture, or whether a head is that of a column or of a row. */
export interface StructureOptions {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
}

interface Open {
  readonly element: Element;
  readonly type: StructureType;
}

/** Where each document stands; a text that is drawn belongs to the innermost open element, or to none (decoration). */
const openElements = new WeakMap<Document, Open | null>();
const figures = new WeakSet<Document>();

/** Begins the structure of a document whose pages are drawn next; its root stays open to the end. */
export function beginStructure(document: Document): void {
  const element = document.struct('Document');
  document.addStructure(element);
  openElements.set(document, { element, type: 'Document' });
}

/** To be called on every new page: what is not marked as content of an element is decoration of the layout. */
export function beginPageStructure(document: Document): void {
  if (openElements.has(document)) document.markContent('Artifact', { type: 'Layout' });
}

/** Draws an element inside the innermost open one. Its texts may go over pages. */
export function tagged<Result>(
  document: Document,
  type: StructureType,
  draw: () => Result,
  options: StructureOptions = {},
): Result {
  const parent = openElements.get(document) ?? null;
  if (parent === null || figures.has(document)) return draw();
  const element = document.struct(type, options);
  parent.element.add(element);
  openElements.set(document, { element, type });
  const result = draw();
  element.end();
  openElements.set(document, parent);
  return result;
}

/** Draws a picture on one page: its lines and texts are one thing, and `alt` stands in place of it. */
export function taggedFigure(document: Document, alt: string, draw: () => void): void {
  tagged(
    document,
    'Figure',
    () => {
      markContent(document, () => {
        figures.add(document);
        draw();
        figures.delete(document);
      });
    },
    { alt },
  );
}

/** Draws what belongs to no element, such as the head of a table that is said again on its next page. */
export function untagged(document: Document, draw: () => void): void {
  const parent = openElements.get(document);
  if (parent === undefined) {
    draw();
    return;
  }
  openElements.set(document, null);
  draw();
  openElements.set(document, parent);
}

/** Draws content of the innermost open element on the present page. */
export function markContent(document: Document, draw: () => void): void {
  const open = openElements.get(document) ?? null;
  if (open === null || figures.has(document)) {
    draw();
    return;
  }
  document.endMarkedContent();
  open.element.add(document.markStructureContent(open.type));
  draw();
  document.endMarkedContent();
  document.markContent('Artifact', { type: 'Layout' });
}
