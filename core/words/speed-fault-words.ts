import { likelySpeedFault, type SpeedFault, type SpeedFaultCause } from '#core/procedure/speed-fault.ts';
import type { Reason } from '#core/procedure/reason.ts';
import type { InEachLanguage, Language } from './language.ts';

/** What is likely wrong, and what to change; `factor` stands for the number in the text. */
type FaultTexts = Readonly<Record<SpeedFaultCause, (factor: string) => string>>;

const texts: InEachLanguage<FaultTexts> = {
  id: {
    'pulses-twice': (factor) =>
      `Sensor menunjukkan ${factor} kali putaran yang terdengar. Kemungkinan besar busi memercik di setiap putaran (wasted spark, atau mesin 2 langkah), sedangkan setelannya sekali tiap dua putaran. Kalikan pulsa per putaran di setelan sensor dengan ${factor}, atau betulkan jumlah langkah mesin di data kendaraan, lalu ulangi uji.`,
    'pulses-half': (factor) =>
      `Sensor menunjukkan ${factor} kali putaran yang terdengar. Kemungkinan besar busi memercik sekali tiap dua putaran (mesin 4 langkah tanpa wasted spark), sedangkan setelannya setiap putaran. Kalikan pulsa per putaran di setelan sensor dengan ${factor}, atau betulkan jumlah langkah mesin di data kendaraan, lalu ulangi uji.`,
    cylinders: (factor) =>
      `Sensor menunjukkan ${factor} kali putaran yang terdengar. Kemungkinan besar pulsa per putaran disetel untuk jumlah silinder yang lain. Kalikan pulsa per putaran di setelan sensor dengan ${factor}, atau betulkan jumlah silinder di data kendaraan, lalu ulangi uji.`,
  },
  en: {
    'pulses-twice': (factor) =>
      `The sensor shows ${factor} times the speed heard. Most likely the plug sparks in every revolution (wasted spark, or a two-stroke engine) while the setting says once in two. Multiply the pulses per revolution in the sensor’s settings by ${factor}, or correct the strokes in the vehicle data, then repeat the run.`,
    'pulses-half': (factor) =>
      `The sensor shows ${factor} times the speed heard. Most likely the plug sparks once in two revolutions (a four-stroke engine without wasted spark) while the setting says in every one. Multiply the pulses per revolution in the sensor’s settings by ${factor}, or correct the strokes in the vehicle data, then repeat the run.`,
    cylinders: (factor) =>
      `The sensor shows ${factor} times the speed heard. Most likely the pulses per revolution are set for another number of cylinders. Multiply the pulses per revolution in the sensor’s settings by ${factor}, or correct the number of cylinders in the vehicle data, then repeat the run.`,
  },
};

/** Pulses that came or went for a part of a run: the settings are right, the pick-up is not. */
const partly: InEachLanguage<Readonly<Record<'more' | 'fewer', (factor: string) => string>>> = {
  id: {
    more: (factor) =>
      `Hanya untuk sebagian waktu sensor menunjukkan ${factor} kali putaran yang terdengar: kemungkinan besar ada pulsa tambahan, misalnya dari kabel busi lain. Jauhkan penjepit sensor dari kabel lain atau turunkan kepekaannya, lalu ulangi uji.`,
    fewer: (factor) =>
      `Hanya untuk sebagian waktu sensor menunjukkan ${factor} kali putaran yang terdengar: kemungkinan besar ada pulsa yang tidak terbaca. Kencangkan penjepit sensor pada kabel busi atau pindahkan ke tempat yang lebih baik, lalu ulangi uji.`,
  },
  en: {
    more: (factor) =>
      `Only for a while the sensor shows ${factor} times the speed heard: most likely it counts pulses of something else, such as another plug lead. Move the sensor’s clamp away from other leads or lower its sensitivity, then repeat the run.`,
    fewer: (factor) =>
      `Only for a while the sensor shows ${factor} times the speed heard: most likely it misses pulses. Fasten the sensor’s clamp on the plug lead or move it to a better place, then repeat the run.`,
  },
};

/** The likely cause of a speed that the sound contradicts, with the correction to make; null where none is likely. */
export function speedFaultRemedy(reason: Reason, language: Language): string | null {
  const { code, measured: heardRpm, required: sensorRpm } = reason;
  if (code !== 'RPM_SOUND_MISMATCH' || heardRpm === null || sensorRpm === null) return null;
  // What is only noted asks for no repetition.
  const fault = reason.effect === 'warns' ? null : likelySpeedFault({ sensorRpm, heardRpm });
  if (fault === null) return null;
  if (reason.during === undefined) return texts[language][fault.cause](factorText(fault));
  return partly[language][sensorRpm > heardRpm ? 'more' : 'fewer'](factorText(fault));
}

function factorText({ factor: { numerator, denominator } }: SpeedFault): string {
  return denominator === 1 ? String(numerator) : `${numerator}/${denominator}`;
}
