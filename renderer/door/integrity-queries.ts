import { useQuery } from '@tanstack/react-query';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { read } from './door.ts';

/** Under which key the findings about a test are kept. */
export const testFindingsKey = (testId: string): readonly string[] => ['test-findings', testId];

/** What is not as it was sealed in a closed test; checked anew each time its page is opened. */
export const useTestFindings = (testId: string) =>
  useQuery({
    queryKey: testFindingsKey(testId),
    queryFn: async (): Promise<readonly IntegrityFinding[]> =>
      await read(`/tests/${encodeURIComponent(testId)}/integrity`),
  });
