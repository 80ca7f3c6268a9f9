import { beginPageStructure } from './paper-structure.ts';
import { content, page } from './paper-tokens.ts';

/** Where the next thing goes: a y that moves down and turns the page when something does not fit. */
export class PageFlow {
  readonly document: PDFKit.PDFDocument;
  #y: number = content.top;

  constructor(document: PDFKit.PDFDocument) {
    this.document = document;
    this.#addPage();
  }

  /** Top of the next thing, in points from the upper edge. */
  get y(): number {
    return this.#y;
  }

  /** Height left on this page. */
  get remaining(): number {
    return content.bottom - this.#y;
  }

  /** Height of an empty page's body. */
  get full(): number {
    return content.bottom - content.top;
  }

  /** Turns the page unless the height fits; does nothing on an empty page. Returns true if the page was turned. */
  require(height: number): boolean {
    if (height <= this.remaining || this.#y === content.top) return false;
    this.#addPage();
    return true;
  }

  /** Moves down. Space at the top of a page is not needed and is left out by `gap`. */
  moveTo(y: number): void {
    this.#y = y;
  }

  /** Empty space between things; none at the top of a page. */
  gap(height: number): void {
    if (this.#y > content.top) this.#y += height;
  }

  #addPage(): void {
    this.document.addPage({ size: [page.width, page.height], margin: 0 });
    beginPageStructure(this.document);
    this.#y = content.top;
  }
}
