/** One event of the live stream as it was heard. */
export interface StreamEvent {
  readonly kind: string;
  readonly data: string;
}

/** The part of an event's content that carries a time, in the host's monotonic seconds. */
interface Timed {
  timeSeconds?: number;
  phase?: { beganSeconds: number } | null;
}

/** Hears the live stream of the page's own bench for so many seconds; runs in the page. */
export function hearStream(seconds: number): Promise<readonly StreamEvent[]> {
  return new Promise((resolve) => {
    const heard: StreamEvent[] = [];
    const source = new EventSource('/api/live');
    for (const kind of ['live', 'test', 'spectrum']) {
      source.addEventListener(kind, (event) => heard.push({ kind, data: String(event.data) }));
    }
    setTimeout(() => {
      source.close();
      resolve(heard);
    }, 1000 * seconds);
  });
}

/** The same event so many seconds later. */
export function laterBy(event: StreamEvent, seconds: number): StreamEvent {
  const content = JSON.parse(event.data) as Timed | null;
  if (content === null) return event;
  if (content.timeSeconds !== undefined) content.timeSeconds += seconds;
  if (content.phase) content.phase.beganSeconds += seconds;
  return { kind: event.kind, data: JSON.stringify(content) };
}
