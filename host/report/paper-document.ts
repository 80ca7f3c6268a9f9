import { Buffer } from 'node:buffer';
import { simulatedKeyword } from './simulated-keyword.ts';

/** What a paper says of itself as a file. */
export interface PaperFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: string;
  /** Name and version of the program that made the record. */
  readonly program: string;
  readonly dated: Date;
  /** True for simulated data: marked in the file, so that it is never signed. */
  readonly simulated: boolean;
  /** SHA-256 of the record. */
  readonly recordSha256: string;
}

/** Options of pdfkit for a tagged PDF/A-3b (ISO 19005-3); what is not said here depends on nothing but the content. */
export function paperOptions(facts: PaperFacts): PDFKit.PDFDocumentOptions {
  return {
    // An empty name keeps pdfkit from loading Helvetica, which PDF/A does not allow without embedding.
    font: '',
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    lang: facts.language,
    displayTitle: true,
    info: {
      Title: facts.title,
      Subject: facts.subject,
      Creator: facts.program,
      Producer: facts.program,
      CreationDate: facts.dated,
      ModDate: facts.dated,
      // The file's identifier is made of these entries: with the hash it follows from the content.
      Keywords: `SHA-256 ${facts.recordSha256}${facts.simulated ? `, ${simulatedKeyword}` : ''}`,
    },
  };
}

/**
 * Adds author and date of change to the metadata. The author is a name that a person typed, and pdfkit writes its own
 * entries into the XML as they are: `&` or `<` would break it.
 */
export function addOwnMetadata(document: PDFKit.PDFDocument, { author, dated }: PaperFacts): void {
  const creator =
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escapedXml(author)}</rdf:li></rdf:Seq></dc:creator>`;
  const modified = `<xmp:ModifyDate>${dated.toISOString().slice(0, 19)}Z</xmp:ModifyDate>`;
  document.appendXML(
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">${creator}${modified}</rdf:Description>`,
  );
}

/** The bytes of a document once it has ended. */
export function collectBytes(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escapedXml(text: string): string {
  return text.replaceAll(/[&<>]/g, (sign) => entities[sign] ?? '');
}
