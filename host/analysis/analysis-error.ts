/** A waveform could not be analysed; the message says why. */
export class AnalysisError extends Error {
  override readonly name = 'AnalysisError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Any failure as an {@link AnalysisError}, with the code of the failure where it has one. */
export function analysisErrorOf(error: unknown): AnalysisError {
  if (error instanceof AnalysisError) return error;
  if (!(error instanceof Error)) return new AnalysisError('ANALYSIS_FAILED', String(error));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : 'ANALYSIS_FAILED';
  return new AnalysisError(code, error.message);
}
