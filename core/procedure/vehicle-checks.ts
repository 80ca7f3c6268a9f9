import type { Exhaust } from './evidence.ts';
import { isMeasuredAsOne } from './measured-outlets.ts';
import type { Profile } from './profile.ts';
import { checkOf, figureOf, type SiteCheck } from './site-check.ts';

type State = NonNullable<Profile['vehicleState']>;

/** What is to be confirmed of the vehicle, its outlets and its speed sensor. */
export function vehicleChecks(profile: Profile, exhaust: Exhaust | null): readonly SiteCheck[] {
  const { vehicleState, outlets, instruments } = profile;
  return [
    ...(vehicleState === undefined ? [] : stateChecks(vehicleState)),
    ...warmChecks(profile),
    ...(outlets === undefined || exhaust === null || !isMeasuredAsOne(profile, exhaust)
      ? []
      : [
          checkOf('outlet-picked', 'outlets', outlets, {
            kinds: outlets.pick === null ? [] : [outlets.pick],
          }),
        ]),
    ...(instruments.speedExternal === undefined
      ? []
      : [checkOf('speed-external', 'speed-sensor', instruments)]),
  ];
}

/** What a vehicle need not have (clutch lever, parking brake, air conditioner, cover, fan) may be answered as not there. */
function stateChecks(state: State): SiteCheck[] {
  const rule = 'vehicle-state';
  const ifThere = { mayNotApply: true };
  return [
    checkOf('gear', rule, state, { kinds: [state.gear], ...withoutNeutral(state) }),
    ...(state.clutchEngaged === true ? [checkOf('clutch', rule, state, ifThere)] : []),
    ...(state.parkingBrakeOn === undefined ? [] : [checkOf('parking-brake', rule, state, ifThere)]),
    ...(state.airConditioningOff === undefined ? [] : [checkOf('air-conditioning', rule, state, ifThere)]),
    ...(state.coverClosed === undefined ? [] : [checkOf('cover', rule, state, ifThere)]),
    ...(state.automaticFanUntouched === undefined ? [] : [checkOf('fan', rule, state, ifThere)]),
    ...(state.withoutNeutral === undefined ? [] : [checkOf('driven-wheel', rule, state, ifThere)]),
  ];
}

/** A vehicle without neutral has its driven wheel off the ground, where the rule says so. */
function withoutNeutral(state: State): Partial<Pick<SiteCheck, 'mayNotApply' | 'otherwise'>> {
  return state.withoutNeutral === undefined ? {} : { mayNotApply: true, otherwise: 'driven-wheel' };
}

/** A warm engine, with the minutes that the rule names; one of the two rules is enough to ask. */
function warmChecks({ vehicleState, warmUpMinutes }: Profile): SiteCheck[] {
  const minutes = warmUpMinutes?.value ?? null;
  if (warmUpMinutes !== undefined && minutes !== null) {
    const figures = [figureOf(minutes, 'min', 'at-least')];
    return [checkOf('warm-engine', 'vehicle-state', warmUpMinutes, { figures })];
  }
  return vehicleState?.normalTemperature === true
    ? [checkOf('warm-engine', 'vehicle-state', vehicleState)]
    : [];
}
