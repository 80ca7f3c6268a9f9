import { analyseWords } from './page/analyse-words.ts';
import { benchWords } from './page/bench-words.ts';
import { calibrationWords } from './page/calibration-words.ts';
import { coursePageWords } from './page/course-page-words.ts';
import { frameWords } from './page/frame-words.ts';
import { homeWords } from './page/home-words.ts';
import { instrumentDetailsWords } from './page/instrument-details-words.ts';
import { instrumentsWords } from './page/instruments-words.ts';
import { menuWords } from './page/menu-words.ts';
import { peoplePageWords } from './page/people-page-words.ts';
import { plotWords } from './page/plot-words.ts';
import { prepareWords } from './page/prepare-words.ts';
import { profileScreenWords } from './page/profile-screen-words.ts';
import { riderWords } from './page/rider-words.ts';
import { themeWords } from './page/theme-words.ts';
import { resultScreenWords } from './page/result-screen-words.ts';
import { soundMapWords } from './page/sound-map-words.ts';
import { soundWords } from './page/sound-words.ts';
import { whyWords } from './page/why-words.ts';

/** Every word of the page that belongs to no verdict, reason, rule or cue, each in both languages. */
export const pageWords = {
  ...frameWords,
  ...menuWords,
  ...themeWords,
  ...analyseWords,
  ...homeWords,
  ...prepareWords,
  ...benchWords,
  ...coursePageWords,
  ...riderWords,
  ...resultScreenWords,
  ...whyWords,
  ...instrumentsWords,
  ...instrumentDetailsWords,
  ...calibrationWords,
  ...profileScreenWords,
  ...peoplePageWords,
  ...plotWords,
  ...soundMapWords,
  ...soundWords,
} as const;
