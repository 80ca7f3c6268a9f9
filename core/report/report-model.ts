import type { Language } from '#core/words/language.ts';
import type { StatusSign } from '#core/words/verdict-words.ts';

/** One label with its value; `missing` values are words such as "not entered" and are drawn softly. */
export interface ReportFact {
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
}

/** Facts under one small heading; groups stand side by side. */
export interface FactGroup {
  readonly title: string;
  readonly facts: readonly ReportFact[];
}

/** A sentence with its sign; null is a plain paragraph. */
export interface ReportSentence {
  readonly sign: StatusSign | null;
  readonly text: string;
}

/** One column of a table: `share` is its part of the width, `decimal` lines numbers up on their decimal mark. */
export interface ReportColumn {
  readonly title: string;
  readonly align: 'start' | 'end' | 'decimal';
  readonly share: number;
}

/** One cell: its text, a smaller second line, a sign before it. */
export interface ReportCell {
  readonly text: string;
  readonly detail: string | null;
  readonly sign: StatusSign | null;
  readonly strong: boolean;
}

/** One row; its notes run over the whole width below the cells. A rejected row is drawn softly, never left out. */
export interface ReportRow {
  readonly cells: readonly ReportCell[];
  readonly notes: readonly ReportSentence[];
  readonly rejected: boolean;
}

/** A point of a curve; null breaks the line where there is no value. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number | null;
}

/** Level and speed of one run against time. */
export interface TimePlot {
  readonly title: string;
  readonly sign: StatusSign;
  readonly status: string;
  readonly level: readonly PlotPoint[];
  readonly speed: readonly PlotPoint[];
  /** Speed heard in the sound; empty where none was. */
  readonly heard: readonly PlotPoint[];
  readonly window: {
    readonly startSeconds: number;
    readonly holdEndSeconds: number;
    readonly endSeconds: number;
  } | null;
  /** Where LAFmax of the counted window was read. */
  readonly maximum: { readonly x: number; readonly y: number; readonly label: string } | null;
  /** Says in words what the picture shows, for whoever cannot see it. */
  readonly alternative: string;
}

/** Axis of a plot: same for all plots of a report, so that they can be compared by eye. */
export interface PlotAxis {
  readonly title: string;
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

/** One third-octave band. */
export interface SpectrumBar {
  readonly label: string;
  readonly levelDb: number | null;
  readonly backgroundDb: number | null;
  /** Stands over a band that is spoken of; left out for all others. */
  readonly mark?: string;
}

/** The box that is kept free for an electronic signature. */
export interface ReservedPlace {
  readonly title: string;
  readonly hint: string;
  /** One character that stands nowhere else on the paper, by which a signing service finds the place. */
  readonly marker: string;
}

/** What a section is made of. */
export type ReportBlock =
  | { readonly kind: 'facts'; readonly groups: readonly FactGroup[]; readonly legend: string | null }
  | { readonly kind: 'sentences'; readonly sentences: readonly ReportSentence[] }
  | {
      readonly kind: 'table';
      readonly title: string | null;
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly ReportRow[];
      readonly legend: string | null;
    }
  | {
      readonly kind: 'time-plots';
      readonly plots: readonly TimePlot[];
      readonly time: readonly PlotAxis[];
      readonly level: PlotAxis;
      readonly speed: PlotAxis;
      readonly band: { readonly low: number; readonly high: number } | null;
      readonly legend: {
        readonly level: string;
        readonly speed: string;
        /** Null where no run has a speed that was heard. */
        readonly heard: string | null;
        readonly window: string;
        readonly band: string;
      };
    }
  | {
      readonly kind: 'spectrum';
      readonly bars: readonly SpectrumBar[];
      readonly level: PlotAxis;
      readonly frequencyTitle: string;
      readonly legend: { readonly level: string; readonly background: string };
      readonly caption: string;
      /** Says in words what the picture shows. */
      readonly alternative: string;
    }
  | {
      readonly kind: 'photos';
      readonly photos: readonly {
        readonly sha256: string;
        readonly caption: string;
        readonly detail: string;
      }[];
      /** Stand in place of a picture that cannot be shown. */
      readonly missing: string;
      readonly altered: string;
      readonly notPrintable: string;
    }
  | {
      /** A code that a reader's device reads, and words beside it. */
      readonly kind: 'code';
      readonly text: string;
      readonly alternative: string;
      readonly said: string;
      readonly facts: readonly ReportFact[];
    }
  | {
      readonly kind: 'signatures';
      /** On papers of one page less room is left to sign in. */
      readonly isCompact: boolean;
      readonly boxes: readonly { readonly title: string; readonly name: string; readonly hint: string }[];
      /** Kept free beside the boxes for an electronic signature; null where none is foreseen. */
      readonly reserved: ReservedPlace | null;
    };

/** A part of the report; null needs no heading. */
export interface ReportSection {
  readonly title: string | null;
  readonly blocks: readonly ReportBlock[];
}

/** The verdict at the top: shape, word, level. */
export interface ReportBanner {
  readonly sign: StatusSign;
  readonly word: string;
  readonly sentence: string;
  readonly level: { readonly value: string; readonly unit: string } | null;
  /** Stands where the level would, when there is none. */
  readonly noLevel: string;
  readonly levelNotes: readonly string[];
}

/** Who issues the report: printed above its title. */
export interface ReportLetterhead {
  readonly name: string;
  readonly lines: readonly string[];
  readonly logoSha256: string | null;
  readonly logoAlternative: string;
  /** The accreditation, or that the report lies outside its scope; null where none was entered. */
  readonly accreditation: string | null;
}

/** Everything on the paper, as words and shown numbers; no layout. */
export interface ReportModel {
  readonly language: Language;
  /** Null where none was entered. */
  readonly letterhead: ReportLetterhead | null;
  readonly title: string;
  readonly subtitle: string;
  readonly documentTitle: string;
  readonly number: string;
  readonly author: string;
  /** ISO 8601; the report is dated by the record, never by the clock. */
  readonly dated: string;
  readonly datedLine: string;
  readonly numberLabel: string;
  readonly pageWord: string;
  readonly ofWord: string;
  /** Written across every page: of simulated data, and on a certificate that was not authorised; else null. */
  readonly watermark: string | null;
  /** Stand in the head of every page; none for an official test with real instruments that was authorised. */
  readonly stamps: readonly string[];
  readonly footer: string;
  readonly banner: ReportBanner;
  /** Sentences right under the banner: the honest line about limits, and what went wrong. */
  readonly findings: readonly ReportSentence[];
  readonly sections: readonly ReportSection[];
  readonly endMark: string;
  /** Says what the attached file of hashes is. */
  readonly attachedManifest: string;
  /** Said when a character of the record cannot be printed in the report's type. */
  readonly unprintable: string;
}
