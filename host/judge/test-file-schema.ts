import { z } from 'zod';
import { testFileSchema } from './test-file.ts';

/** JSON Schema (2020-12) of `test.json`, made from the schema that reads it. */
export function testFileJsonSchema(): string {
  const schema = z.toJSONSchema(testFileSchema, { io: 'input', target: 'draft-2020-12', reused: 'ref' });
  const titled = { ...schema, title: 'test.json of a folder that `senyap judge` reads' };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
