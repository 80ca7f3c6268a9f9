import type { FetchedMap } from '../door/sound-map-door.ts';

/** A spectrogram whose times are later by so much, so that it stands under the run that it is compared with. */
export function shiftedMap(map: FetchedMap, seconds: number): FetchedMap {
  if (seconds === 0) return map;
  const { across } = map.head;
  return { ...map, head: { ...map.head, across: { ...across, first: across.first + seconds } } };
}
