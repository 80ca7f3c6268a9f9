import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { door, historyPageSize } from './door.ts';
import { peopleDoor } from './people-door.ts';

/** How the bench runs: version, simulated or not, desktop or browser. */
export const useBench = () => useQuery({ queryKey: ['bench'], queryFn: door.bench, staleTime: Infinity });

/** All profiles known to the host, each with the method for this vehicle category. */
export const useProfiles = (category: string | null) =>
  useQuery({
    queryKey: ['profiles', category],
    queryFn: async () => await door.profiles(category),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

/** All drivers known to the host. */
export const useDrivers = () =>
  useQuery({ queryKey: ['drivers'], queryFn: door.drivers, staleTime: Infinity });

/** Ports found now, looked for again every three seconds while the screen is open. */
export const usePorts = () =>
  useQuery({ queryKey: ['ports'], queryFn: door.ports, refetchInterval: 3000, retry: false });

/** How the newest check of what the bench keeps stands; asked again while one is under way. */
export const useIntegrity = () =>
  useQuery({
    queryKey: ['integrity'],
    queryFn: door.integrity,
    refetchInterval: ({ state }) => (state.data?.kind === 'checking' ? 300 : false),
  });

/** The configured lines. */
export const useLines = () => useQuery({ queryKey: ['lines'], queryFn: door.lines });

/** The cards of the bench's instruments. */
export const useInstruments = () => useQuery({ queryKey: ['instruments'], queryFn: door.instruments });

/** Who issues the reports, or null. */
export const useLetterhead = () => useQuery({ queryKey: ['letterhead'], queryFn: door.letterhead });

/** The correction file of the measuring microphone, or null. */
export const useMicrophoneCorrection = () =>
  useQuery({ queryKey: ['microphone-correction'], queryFn: door.microphoneCorrection });

/** Every calibration check that is kept; read anew when another test runs. */
export const useCalibrations = (runningId: string | null) =>
  useQuery({ queryKey: ['calibrations', runningId], queryFn: door.calibrations });

/** One closed test. */
export const useTestRecord = (id: string) =>
  useQuery({
    queryKey: ['test', id],
    queryFn: async () => await door.test(id),
    staleTime: Infinity,
    retry: 3,
  });

/** Under which key the signatures on a test are kept. */
export const signaturesKey = (testId: string): readonly string[] => ['signatures', testId];

/** Signatures of people on a closed test. */
export const useSignatures = (testId: string, isWanted: boolean) =>
  useQuery({
    queryKey: signaturesKey(testId),
    queryFn: async () => await peopleDoor.signatures(testId),
    enabled: isWanted,
  });

/** Under which key it is kept what became of a test's record. */
export const amendmentsKey = (testId: string): readonly string[] => ['amendments', testId];

/** What became of a closed test's record. */
export const useAmendments = (testId: string) =>
  useQuery({
    queryKey: amendmentsKey(testId),
    queryFn: async () => await peopleDoor.amendments(testId),
  });

/** Tests that a failure cut; asked anew when another test runs. */
export const useUnfinished = (runningId: string | null) =>
  useQuery({ queryKey: ['unfinished', runningId], queryFn: door.unfinished });

/** The history, latest first, one page of {@link historyPageSize} at a time; read anew when another test runs. With a text it is searched by the bench. */
export const useHistory = (runningId: string | null, text = '') =>
  useInfiniteQuery({
    queryKey: text === '' ? ['tests', runningId] : ['tests', runningId, text],
    placeholderData: keepPreviousData,
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }) => await door.tests(pageParam, text),
    getNextPageParam: (page) => (page.length < historyPageSize ? null : (page.at(-1)?.number ?? null)),
  });
