import { z } from 'zod';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { baselineOf } from './baseline-of.ts';
import { type CheckSources, finding } from './check-sources.ts';
import { loggedNews } from './logged-news.ts';
import { sha256OfRow } from './sha256-of-row.ts';
import { sha256OfText } from './sha256-of-text.ts';

const changedSetting = z.object({ sha256: z.string() });
const addedStep = z.object({ stepSha256: z.string() });

/** Each setting has the value that the log says it was given last. */
export function checkSettings(sources: CheckSources): readonly IntegrityFinding[] {
  const logged = new Map(Object.entries(baselineOf(sources)?.settings ?? {}));
  for (const event of sources.kept.eventsOf('setting-changed')) {
    const change = loggedNews(event, changedSetting);
    if (change !== null) logged.set(event.what, change.sha256);
  }
  const stored = new Map(sources.kept.settings().map(({ name, value }) => [name, sha256OfText(value)]));
  const names = new Set([...logged.keys(), ...stored.keys()]);
  return [...names]
    .filter((name) => logged.get(name) !== stored.get(name))
    .map((name) => finding('SETTING_ALTERED', name));
}

/** Each own profile has the steps that the log tells of, in their order. */
export function checkProfiles(sources: CheckSources): readonly IntegrityFinding[] {
  const logged = new Map(Object.entries(baselineOf(sources)?.profileSteps ?? {}));
  for (const event of sources.kept.eventsOf('profile-step')) {
    const step = loggedNews(event, addedStep);
    if (step !== null) logged.set(event.what, [...(logged.get(event.what) ?? []), step.stepSha256]);
  }
  const stored = new Map<string, string[]>();
  for (const row of sources.kept.profileSteps()) {
    stored.set(row.profileId, [...(stored.get(row.profileId) ?? []), sha256OfRow(row) ?? 'unreadable']);
  }
  const names = new Set([...logged.keys(), ...stored.keys()]);
  return [...names]
    .filter((name) => logged.get(name)?.join() !== stored.get(name)?.join())
    .map((name) => finding('PROFILE_ALTERED', name));
}
