/** A line's text: Latin-1, which never fails, without control characters (all but the tab). */
export function lineText(line: Uint8Array): string {
  const printable = line.filter((byte) => byte === 0x09 || (byte >= 0x20 && byte !== 0x7f));
  return Buffer.from(printable.buffer, printable.byteOffset, printable.length).toString('latin1');
}
