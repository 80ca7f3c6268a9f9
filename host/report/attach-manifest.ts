import { Buffer } from 'node:buffer';
import { canonicalJson } from '#core/record/canonical-json.ts';
import { paperManifestName, type PaperManifest } from '#core/record/paper/paper-manifest.ts';

/**
 * Attaches the manifest to the report as an associated file (ISO 19005-3, 6.8). The bytes are its canonical JSON
 * (RFC 8785) in UTF-8; both dates are that of the record, so that the same record gives the same file.
 */
export function attachManifest(
  document: PDFKit.PDFDocument,
  manifest: PaperManifest,
  { dated, description }: { readonly dated: Date; readonly description: string },
): void {
  // A constant of its own, because the library's types do not know its option `relationship`.
  const options = {
    name: paperManifestName,
    type: 'application/json',
    relationship: 'Supplement',
    description,
    creationDate: dated,
    modifiedDate: dated,
  };
  document.file(Buffer.from(canonicalJson(manifest), 'utf8'), options);
}
