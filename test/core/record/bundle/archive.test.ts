import { describe, expect, test } from 'vitest';
import { type ArchiveEntry, readArchive, writeArchive } from '#core/record/bundle/archive.ts';

const text = (words: string) => new TextEncoder().encode(words);
const two: readonly ArchiveEntry[] = [
  { name: 'a.json', bytes: text('{}') },
  { name: 'recordings/b.wav', bytes: text('RIFF') },
];

/** PKWARE APPNOTE 6.3, 4.3.7: a local header of a stored file of 1980-01-01, then the data. */
const localHeader = '504b03041400000000000000210043bfa6a3020000000200000006000000';

describe('an archive of a bundle', () => {
  test('stands byte by byte as the description of the format has it, without date, rights or compression', () => {
    const written = Buffer.from(writeArchive(two)).toString('hex');
    expect(written.startsWith(localHeader + Buffer.from('a.json{}').toString('hex'))).toBe(true);
    expect(written.endsWith('504b0506000000000200020072000000580000000000')).toBe(true);
  });

  test('gives back what was written', () => {
    const read = readArchive(writeArchive(two));
    expect(read?.fault).toBeNull();
    expect(read?.entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['a.json', '{}'],
      ['recordings/b.wav', 'RIFF'],
    ]);
  });

  test('may lie anywhere in a larger buffer', () => {
    const written = writeArchive(two);
    const within = new Uint8Array(written.length + 9);
    within.set(written, 7);
    expect(readArchive(within.subarray(7, 7 + written.length))?.fault).toBeNull();
  });

  test.each([
    '../a.json',
    'a/../b.json',
    '/etc/a.json',
    'C:\\a.json',
    'a/b/c.json',
    'recordings/',
    '.a.json',
    'a',
    'a b.json',
    'a\0.json',
    `${'a'.repeat(250)}.json`,
  ])('is refused where a file is named %s', (name) => {
    expect(readArchive(writeArchive([{ name, bytes: text('x') }]))?.fault?.code).toBe('NAME_REFUSED');
  });

  test('is refused where a file is named as a part of every object', () => {
    const bytes = Buffer.from(writeArchive([{ name: 'aaaaa.csv', bytes: text('x') }])).toString('latin1');
    const named = Buffer.from(bytes.replaceAll('aaaaa.csv', '__proto__'), 'latin1');
    expect(readArchive(named)?.fault).toMatchObject({ code: 'NAME_REFUSED', file: '__proto__' });
  });

  test('is refused where a name stands twice', () => {
    const [a, b] = ['a.json', 'b.json'].map((name) => writeArchive([{ name, bytes: text('{}') }]));
    const doubled = Buffer.concat([Buffer.from(a ?? []).subarray(0, 38), Buffer.from(a ?? [])]);
    expect(b).toBeDefined();
    expect(readArchive(doubled)?.fault).toMatchObject({ code: 'NAME_TWICE', file: 'a.json', byteOffset: 38 });
  });

  test('is refused with anything in front, between or behind, and where its end is cut off', () => {
    const written = Buffer.from(writeArchive(two));
    const behind = Buffer.concat([written, Buffer.from([0])]);
    expect(readArchive(behind)?.fault).toEqual({
      code: 'STRUCTURE_ALTERED',
      file: null,
      byteOffset: written.length,
    });
    expect(readArchive(Buffer.concat([Buffer.from([0]), written]))).toBeNull();
    expect(readArchive(written.subarray(0, -1))?.fault?.code).toBe('STRUCTURE_ALTERED');
    expect(readArchive(Buffer.alloc(0))).toBeNull();
  });

  test('that claims more data than there are is not unpacked', () => {
    const bomb = Buffer.from(writeArchive(two));
    bomb.writeUInt32LE(0xffffffff, 22);
    expect(readArchive(bomb)).toMatchObject({
      entries: [],
      fault: { code: 'STRUCTURE_ALTERED', file: null },
    });
  });

  test('that is compressed or holds a link is refused, with the file that it is', () => {
    const compressed = Buffer.from(writeArchive(two));
    compressed.writeUInt16LE(8, 8);
    expect(readArchive(compressed)?.fault).toMatchObject({ file: 'a.json', byteOffset: 8 });
    const link = Buffer.from(writeArchive(two));
    link.writeUInt32LE(0xa1ff0000, link.indexOf('504b0102', 0, 'hex') + 38);
    expect(readArchive(link)?.fault).toMatchObject({ code: 'STRUCTURE_ALTERED', file: null });
  });

  test('of very many files is read no further than a test could fill', () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({ name: `a${index}.csv`, bytes: text('') }));
    expect(readArchive(writeArchive(many))?.entries).toHaveLength(2000);
    expect(readArchive(writeArchive(many))?.fault?.code).toBe('STRUCTURE_ALTERED');
  });
});
