/** Forms in which what was measured in a test can be written into a folder; `bwf` are its recordings. */
export const testForms = ['csv', 'csv-id', 'xlsx', 'json', 'uff', 'bwf'] as const;

/** One of {@link testForms}. */
export type TestForm = (typeof testForms)[number];
