import { expect, test } from 'vitest';
import { createWorkerAnalysis } from '#host/analysis/analysis-client.ts';
import { createSameThreadAnalysis } from '#host/analysis/same-thread-analysis.ts';
import { describeAnalysis } from '../../conformance/analysis.ts';

describeAnalysis('analysis in the same thread', createSameThreadAnalysis);
describeAnalysis('analysis in a worker thread', () => createWorkerAnalysis());

test('a worker that cannot start refuses questions instead of leaving them open', async () => {
  const analysis = createWorkerAnalysis(new URL('file:///no/such/worker.js'));
  const question = { sampleRateHz: 48_000, samples: new Float32Array(48_000), pascalPerFullScale: 1 };
  await expect(analysis.analyseBackground(question)).rejects.toMatchObject({ code: 'ANALYSIS_FAILED' });
  await analysis.close();
});
