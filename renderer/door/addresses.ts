/** Address of what was measured in a test in one form, for a link that saves it. */
export function measurementsAddress(
  testId: string,
  form: 'csv' | 'xlsx' | 'json' | 'uff',
  query = '',
): string {
  return `/api/tests/${encodeURIComponent(testId)}/measurements.${form}${query}`;
}

/** Address of the recording of a run, for a link that saves it. */
export function recordingAddress(testId: string, sha256: string): string {
  return `/api/tests/${encodeURIComponent(testId)}/recordings/${sha256}`;
}

/** Address of the evidence bundle of a test, for a link that saves it. */
export function bundleAddress(testId: string): string {
  return `/api/tests/${encodeURIComponent(testId)}/bundle.senyap`;
}

/** Address of a signed copy of a paper of a test, for a link that saves it. */
export function signedCopyAddress(testId: string, sha256: string): string {
  return `/api/tests/${encodeURIComponent(testId)}/signed-copies/${sha256}`;
}
