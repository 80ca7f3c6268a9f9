import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Yard } from './yard.ts';

/** Time a check or a run may take before something is wrong with it, in milliseconds. */
const phaseLimit = 40_000;

/** How the page refuses to begin while an instrument is silent. */
const refusal = /belum mengirim (data|suara)/;

/** A busy computer can delay an instrument's bytes so much that a check or run is rightly refused; then it is repeated. */
export const mostAttempts = 8;

/** A kind of instrument as it stands in the list, and one of its presets. */
export interface InstrumentChoice {
  readonly driver: RegExp;
  readonly preset: string;
}

/** What hangs on the ports of a yard; no meter where the sound card is used. */
export interface ChosenInstruments {
  readonly meter: InstrumentChoice | null;
  readonly speedSensor: InstrumentChoice;
}

const usualInstruments: ChosenInstruments = {
  meter: { driver: /Baris teks/, preset: 'senyap-50hz' },
  speedSensor: { driver: /Baris teks/, preset: 'senyap-rpm' },
};

/** A person at the page who reads Bahasa Indonesia and does what it says, with keys, pointer and yard. */
export class Technician {
  readonly #page: Page;
  readonly #yard: Yard;
  #pictures = 0;

  constructor(page: Page, yard: Yard) {
    this.#page = page;
    this.#yard = yard;
  }

  /** Types the ports of meter and speed sensor in, chooses their kinds and waits until both stream. */
  async connectInstruments(chosen: ChosenInstruments = usualInstruments): Promise<void> {
    const { meter, speedSensor } = chosen;
    await this.#page.getByRole('link', { name: 'Instrumen', exact: true }).click();
    if (meter !== null) await this.#connect('Meter bunyi', this.#yard.meter.path, meter, /\d dB/);
    await this.#connect('Sensor putaran', this.#yard.speedSensor.path, speedSensor, /\d rpm/);
    await this.picture('instrumen');
  }

  /** Fills in the preparation as for an official test and begins it. */
  async prepare(today: string): Promise<void> {
    await this.fillPreparation(today);
    await this.beginTest();
  }

  /** Fills in the preparation as for an official test. */
  async fillPreparation(today: string): Promise<void> {
    const page = this.#page;
    await page.getByRole('link', { name: 'Pengujian baru' }).first().click();
    await this.#fill({
      'Nomor polisi': 'R 4321 AB',
      Merek: 'Honda',
      'Putaran daya maksimum S (rpm)': '8000',
      'Pembuat knalpot': 'Purbalingga Jaya',
      'Tempat uji': 'Lapangan uji',
      'Angin (m/s)': '1,5',
      'Hembusan angin (m/s)': '2,5',
      'Tinggi (m)': '0,3',
    });
    for (const instrument of ['Meter bunyi', 'Kalibrator']) {
      const group = page.getByRole('group', { name: instrument, exact: true });
      await group.getByRole('combobox', { name: 'Kelas' }).click();
      await page.getByRole('option', { name: 'kelas 1' }).click();
      await group.getByLabel('Nomor sertifikat').fill('LK-2026-17');
      await group.getByRole('textbox', { name: 'Tanggal sertifikat' }).fill(today);
    }
  }

  /** Chooses one of the few that lie side by side, such as the mode or the level source. */
  async choose(words: string): Promise<void> {
    await this.#page.getByRole('main').getByText(words, { exact: true }).first().click();
  }

  /** Chooses the procedure by its title. */
  async chooseProfile(title: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Profil', exact: true }).click();
    await this.#page.getByRole('option', { name: title }).click();
  }

  /** Confirms every item of the site check-list. */
  async confirmSite(): Promise<void> {
    const list = this.#page.getByRole('list', { name: 'Daftar periksa tempat uji' });
    for (const yes of await list.getByText('ya', { exact: true }).all()) await yes.click();
  }

  /** Begins the test that was prepared, with its site check-list confirmed. */
  async beginTest(): Promise<void> {
    await this.confirmSite();
    await this.picture('persiapan');
    await this.#page.getByRole('button', { name: 'Mulai pengujian' }).click();
    await this.#step('Kalibrasi awal').waitFor();
  }

  /** Calibration check with the calibrator on the microphone; repeated where the page says so. */
  async calibrate(following: string): Promise<void> {
    await this.#measure('kalibrasi', this.#step(following), () => this.#yard.site.rider.calibratorOn());
  }

  /** The last calibration check, after which the page shows the result. */
  async calibrateLast(): Promise<void> {
    const result = this.#page.getByTestId('verdict');
    await this.#measure('kalibrasi-akhir', result, () => this.#yard.site.rider.calibratorOn());
  }

  /** Background with the engine off; repeated where the page says so. */
  async measureBackground(following: string): Promise<void> {
    await this.#measure('bising-latar', this.#step(following), () => this.#yard.site.rider.engineOff());
  }

  /** Begins a run and lets the rider ride. */
  async beginRun(targetRpm: number): Promise<void> {
    this.#yard.site.rider.idle();
    await this.#settle();
    await this.#begin(/^(SIAP|NAIKKAN)$/);
    this.#yard.site.rider.ride({ targetRpm });
  }

  /** Waits until a run is judged, or until the series is complete with it. */
  async fateOfRun(number: number): Promise<'sah' | 'tidak sah' | 'lengkap'> {
    const fate = this.#page
      .getByRole('row', { name: new RegExp(`^${number}\\b`) })
      .getByText(/^(tidak )?sah$/);
    const complete = this.#step('Bising latar akhir');
    await fate.or(complete).first().waitFor({ timeout: phaseLimit });
    if (await complete.isVisible()) return 'lengkap';
    return (await fate.textContent()) === 'sah' ? 'sah' : 'tidak sah';
  }

  /** What the list of runs says, for the message of a test that failed. */
  async runsInWords(): Promise<string> {
    return (await this.#page.getByRole('table').allInnerTexts()).join('\n');
  }

  /** Waits for a word of the cue band. */
  async waitForCue(word: string): Promise<void> {
    await this.#cue(new RegExp(`^${word}$`)).waitFor({ timeout: phaseLimit });
  }

  /** Takes a picture of the page into the folder of SENYAP_PICTURES, if that is set. */
  async picture(name: string): Promise<void> {
    const folder = process.env['SENYAP_PICTURES'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    this.#pictures += 1;
    const number = String(this.#pictures).padStart(2, '0');
    await this.#page.screenshot({ path: join(folder, `${number}-${name}.png`) });
  }

  async #connect(panel: string, port: string, chosen: InstrumentChoice, reading: RegExp): Promise<void> {
    const page = this.#page;
    const section = page.getByRole('region', { name: panel });
    await section.getByLabel('Port').fill(port);
    // Leaving the field closes its list, which would lie over the next one.
    await section.getByLabel('Port').press('Tab');
    await section.getByRole('combobox', { name: 'Jenis instrumen' }).click();
    await page.getByRole('option', { name: chosen.driver }).first().click();
    await section.getByRole('combobox', { name: 'Susunan siap pakai' }).click();
    // A preset stands in the list with what it is for, then with its own name.
    await page.getByRole('option', { name: new RegExp(` ${chosen.preset}$`) }).click();
    await section.getByRole('button', { name: 'Pakai' }).click();
    await section.getByText(reading).waitFor();
  }

  async #fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) {
      await this.#page.getByLabel(label, { exact: true }).fill(value);
    }
  }

  /** Measures the present step, again if it has to be, until the page shows what follows. */
  async #measure(picture: string, reached: Locator, prepare: () => void): Promise<void> {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      prepare();
      await this.#settle();
      await this.#begin(/^UKUR$/);
      await this.picture(picture);
      await this.#cue(/^UKUR$/).waitFor({ state: 'hidden', timeout: phaseLimit });
      await reached
        .or(this.#cue(/^ULANGI$/))
        .first()
        .waitFor({ timeout: phaseLimit });
      if (await reached.isVisible()) return;
    }
    throw new Error(`No attempt at ${picture} was accepted.`);
  }

  /** Begins or repeats what the step asks for, through the key that works now, until the cue says that it has begun. */
  async #begin(cue: RegExp): Promise<void> {
    const bar = this.#page.getByLabel('Tombol', { exact: true });
    const key = bar
      .locator('button:enabled')
      .filter({ hasText: /^(Spasi|R)\b/ })
      .first();
    const begun = this.#cue(cue);
    for (let attempt = 1; attempt <= mostAttempts && !(await begun.isVisible()); attempt += 1) {
      await key.click();
      // A line that is silent just now is refused in words; a person waits a moment and presses again.
      await begun
        .or(this.#page.getByText(refusal))
        .first()
        .waitFor()
        .catch(async (error: unknown) => {
          throw new Error(`The page shows:\n${await this.#page.locator('body').innerText()}`, {
            cause: error,
          });
        });
      await this.#page.waitForTimeout(300);
    }
    await begun.waitFor();
  }

  #cue(word: RegExp): Locator {
    return this.#page.getByTestId('cue').getByText(word);
  }

  #step(name: string): Locator {
    return this.#page.getByLabel('Langkah pengujian').locator('[aria-current=step]').getByText(name);
  }

  /** Lets sound and engine settle, as a person does before pressing a key. */
  async #settle(): Promise<void> {
    await this.#page.waitForTimeout(1500);
  }
}
