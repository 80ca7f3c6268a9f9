import { limitSchema, type Limit } from '#core/procedure/profile.ts';
import { shippedProfile } from '../test-record-builder.ts';
import type { SessionStory } from './session-story.ts';

const common = {
  testType: 'stationary',
  legalBasis: { id: 'dasar', en: 'basis' },
  confidence: 'C',
} as const;

/** The limit of a session's profile. */
export function limitOfStory(story: SessionStory): Limit {
  const { limit: kind, limitDeciDb, plusDeciDb, comparison, laboratory } = story;
  const dates = laboratory ?? {};
  const absolute = { ...common, kind: 'absolute', maximumDb: limitDeciDb / 10 };
  const onReference =
    comparison === null
      ? { ...common, kind: 'reference-plus', reference: 'registered', plusDb: plusDeciDb / 10 }
      : {
          ...common,
          kind: 'reference-plus',
          reference: 'same-session-stock',
          plusDb: comparison.plusDeciDb / 10,
        };
  if (kind === 'none') return shippedProfile('un-r41-04-stationary').limits[0] ?? limitSchema.parse(absolute);
  if (kind === 'pass-by') return limitSchema.parse({ ...absolute, ...dates, testType: 'pass-by' });
  if (kind === 'unsure') return limitSchema.parse({ ...absolute, ...dates, confidence: 'U' });
  if (kind === 'registered-plus') return limitSchema.parse({ ...onReference, ...dates });
  if (kind === 'smallest-of') {
    return limitSchema.parse({ ...common, ...dates, kind: 'smallest-of', items: [absolute, onReference] });
  }
  return limitSchema.parse({ ...absolute, ...dates });
}
