import type { Page } from 'playwright-core';
import type { Language } from '#core/words/language.ts';
import { pageWords } from '#core/words/page-words.ts';
import { dayInField } from '#core/words/typed-day.ts';
import { localDate } from '../local-date.ts';

/** What is known of the vehicle, the exhaust and the place, by the name of its field. */
const entered = {
  plate: 'R 4321 AB',
  make: 'Honda',
  ratedSpeedRpm: '8000',
  exhaustMaker: 'Purbalingga Jaya',
  site: 'Lapangan uji',
  windMps: '1',
  gustMps: '2',
  heightM: '1',
} as const;

/** Types in what a test needs to know of vehicle, exhaust, weather and instruments; none of it is counted. */
export async function enterVehicle(page: Page, language: Language): Promise<void> {
  const { field } = pageWords;
  for (const [name, value] of Object.entries(entered)) {
    await page.getByLabel(field[name as keyof typeof entered][language], { exact: true }).fill(value);
  }
  for (const instrument of ['meter', 'calibrator'] as const) {
    const group = page.getByRole('group', { name: field[instrument][language], exact: true });
    await group.getByRole('combobox', { name: field.class[language] }).click();
    await page.getByRole('option', { name: pageWords.choice.class1[language] }).click();
    await group.getByLabel(field.certificateNumber[language]).fill('LK-2026-17');
    const day = group.getByRole('textbox', { name: field.certificateDate[language] });
    await day.fill(dayInField(localDate()));
  }
}
