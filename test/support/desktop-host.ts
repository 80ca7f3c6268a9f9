import { createHost, type Host, type HostOptions } from '#host/create-host.ts';

/** A host as the desktop starts it, and how its page asks. */
export interface DesktopHost {
  readonly host: Host;
  /** Asks as the page does; gives status and text. */
  readonly ask: (
    method: string,
    path: string,
    json?: unknown,
  ) => Promise<{ readonly status: number; readonly text: string }>;
}

/** Starts a simulated host in this data folder; failures that nobody expects are thrown. */
export async function desktopHost(
  dataFolder: string,
  changes: Partial<HostOptions> = {},
): Promise<DesktopHost> {
  const host = await createHost({
    version: '0.1.0',
    shell: 'desktop',
    access: { kind: 'desktop' },
    dataFolder,
    simulate: true,
    pageFolder: null,
    log: (error) => {
      throw error;
    },
    ...changes,
  });
  const ask: DesktopHost['ask'] = async (method, path, json) => {
    const headers = { 'content-type': 'application/json', origin: 'senyap://bench' };
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const answer = await host.fetch(new Request(`senyap://bench${path}`, { method, headers, ...body }));
    return { status: answer.status, text: await answer.text() };
  };
  return { host, ask };
}
