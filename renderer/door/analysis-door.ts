import type { AnalysisProgress, AnalysisRequest, ReceivedRecording } from '#host/http/contract.ts';
import { pageWords } from '#core/words/page-words.ts';
import { DoorError } from './door-error.ts';
import { read, request, send } from './door.ts';

/** A recording on its way to the host. */
export interface HandOver {
  /** Rejects with DoorError; a stopped one never settles. */
  readonly received: Promise<ReceivedRecording>;
  stop(): void;
}

/** The part of the door that analyses recordings. */
export interface AnalysisDoor {
  /** Streams a file from the disk; `onShare` hears the share that has gone, 0 to 1. */
  handOver(file: File, onShare: (share: number) => void): HandOver;
  removeRecording(id: string): Promise<unknown>;
  begin(request: AnalysisRequest): Promise<{ readonly id: string }>;
  progress(id: string): Promise<AnalysisProgress>;
  cancel(id: string): Promise<unknown>;
}

/** Address under which a result is saved as a file. */
export function analysisResultAddress(id: string, form: 'json' | 'csv'): string {
  return `/api/analysis/${encodeURIComponent(id)}/result.${form}`;
}

/** See {@link AnalysisDoor}. */
export const analysisDoor: AnalysisDoor = {
  handOver,
  removeRecording: async (id) =>
    await request(`/analysis/recordings/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: true }),
  begin: async (wish) => await send('POST', '/analysis', wish),
  progress: async (id) => await read(`/analysis/${encodeURIComponent(id)}`),
  cancel: async (id) =>
    await request(`/analysis/${encodeURIComponent(id)}`, { method: 'DELETE', keepalive: true }),
};

/** `fetch` does not tell how much of a body has gone, and a large recording takes a while. */
function handOver(file: File, onShare: (share: number) => void): HandOver {
  const sending = new XMLHttpRequest();
  const received = new Promise<ReceivedRecording>((resolve, reject) => {
    sending.upload.addEventListener('progress', ({ loaded, total }) =>
      onShare(total === 0 ? 0 : loaded / total),
    );
    sending.addEventListener('load', () => {
      if (sending.status === 200) resolve(JSON.parse(sending.responseText) as ReceivedRecording);
      else reject(refusalOf(sending));
    });
    sending.addEventListener('error', () =>
      reject(new DoorError('CONNECTION_LOST', 0, pageWords.door.connectionLost)),
    );
  });
  sending.open('POST', `/api/analysis/recordings?name=${encodeURIComponent(file.name)}`);
  sending.setRequestHeader('content-type', 'application/octet-stream');
  sending.send(file);
  return { received, stop: () => sending.abort() };
}

function refusalOf({ responseText, status }: XMLHttpRequest): DoorError {
  const nothing = new DoorError('NO_ANSWER', status, pageWords.door.noAnswer);
  try {
    const { error } = JSON.parse(responseText) as {
      readonly error: { readonly code: string; readonly message: DoorError['words'] };
    };
    return new DoorError(error.code, status, error.message);
  } catch {
    return nothing;
  }
}
