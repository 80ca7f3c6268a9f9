import { writeFileSync } from 'node:fs';
import { testFileJsonSchema } from '#host/judge/test-file-schema.ts';

/** Writes the JSON Schema of `test.json`; run it after a change of the evidence or the profile. */
writeFileSync(new URL('../fixtures/judge/test.schema.json', import.meta.url), testFileJsonSchema());
