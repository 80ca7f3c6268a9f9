import { type ServedBench, serveBench, type ServeOptions } from './command/serve.ts';

/** Serves the bench from the files of the built program, beside which this entry lies. @throws as {@link serveBench} */
export function serveBuilt(
  options: Omit<ServeOptions, 'built'>,
  log: (error: unknown) => void,
): Promise<ServedBench> {
  const built = {
    builtFolder: import.meta.dirname,
    analysisWorkerUrl: new URL('./analysis-worker.js', import.meta.url),
    historyWorkerUrl: new URL('./history-worker.js', import.meta.url),
  };
  return serveBench({ ...options, built }, log);
}
