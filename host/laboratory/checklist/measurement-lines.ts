import { line, shownBy } from './checklist-line.ts';
import type { ChecklistLine } from './checklist-line.ts';

/** Parts A to E: the software itself, calibration, arithmetic, procedure, decision. */
export const measurementLines: readonly ChecklistLine[] = [
  line('A', 1, 'Version and hash of the measurement core stand on screen and on every report', [
    shownBy('host/core-hash.test.ts', 'differs when one byte, one name or one file of the core does'),
    shownBy(
      'host/session/self-test-blocks.test.ts',
      'a test that begins keeps the hash of the core that measures it',
    ),
    shownBy(
      'end-to-end/conformance.test.ts',
      'names the files that ship and the hash that the program shows',
    ),
  ]),
  line(
    'A',
    2,
    'The core is compared with a deposited hash at start and before each test; a mismatch blocks measuring',
    [
      shownBy(
        'host/create-host.test.ts',
        'a program whose self-test fails starts, says so, and refuses every test',
      ),
      shownBy(
        'host/session/self-test-blocks.test.ts',
        'a bench whose self-test failed begins no test and says why',
      ),
      shownBy(
        'end-to-end/package-contents.test.ts',
        'a packaged program of which one byte was changed starts, says so, and measures nothing',
      ),
      shownBy(
        'host/session/self-test-blocks.test.ts',
        'a bench whose program was exchanged after its start begins no test, and no further run of one',
      ),
    ],
    'A program that runs from its sources has nothing deposited to compare with; the packaged one has.',
  ),
  line('A', 3, 'A record keeps the version that made it', [
    shownBy(
      'host/command/rejudge.test.ts',
      'of the first versions, in which no speed was heard along a run, is still proven',
    ),
    shownBy(
      'core/procedure/shipped-versions.test.ts',
      'a shipped version never changes: other rules are another version',
    ),
  ]),
  line('B', 4, 'No sound level without a calibration, only dB re full scale', [
    shownBy('host/command/analyse.test.ts', 'without a calibration there are no decibels'),
    shownBy('host/judge/judge-folder.test.ts', 'has no levels without its calibration'),
    shownBy(
      'end-to-end/analyse-recording.test.ts',
      'without a calibration the page never speaks of sound pressure',
    ),
  ]),
  line('B', 5, 'A calibration holds level, frequency, correction, time, serial numbers and certificates', [
    shownBy(
      'host/session/calibration-book.test.ts',
      'are kept across tests and restarts, while a test runs and after it was given up',
    ),
    shownBy('host/http/instrument-routes.test.ts', 'a line names the card of its instrument'),
  ]),
  line('B', 6, 'An expired certificate gives no official verdict', [
    shownBy('core/verdict/boundaries.test.ts', 'a certificate after the last day it names'),
  ]),
  line('B', 7, 'A tone of wrong frequency, unsteady, distorted or clipped is no calibration', [
    shownBy('core/acoustics/calibration.test.ts', 'a tone 1 % off is accepted, one 1.1 % off is not'),
    shownBy('core/acoustics/calibration.test.ts', 'noise counts as distortion'),
    shownBy(
      'core/acoustics/calibration.test.ts',
      'too short, silent, too quiet, clipped and torn recordings are refused, each with its reason',
    ),
  ]),
  line('B', 8, 'A drift beyond the limit voids the series and is printed', [
    shownBy(
      'core/procedure/advance.test.ts',
      'a drifted calibration is repeated; a person may close the test with it',
    ),
    shownBy('core/verdict/boundaries.test.ts', 'a drift of 0.51 dB'),
  ]),
  line('B', 9, 'A later calibration never changes a stored result', [
    shownBy('core/record/build-record.test.ts', 'is frozen through and through'),
    shownBy(
      'host/command/rejudge.test.ts',
      'comes out of its raw data the same, byte for byte, every recording read again',
    ),
  ]),
  line('C', 10, 'Levels within tolerance of the truth at any rate', [
    shownBy(
      'core/acoustics/weighting-filter.test.ts',
      'sines at all third-octave centres read as the analytic A and C curves',
    ),
    shownBy(
      'host/judge/recordings-in-closed-form.test.ts',
      'a 1 kHz tone of 88 dB, which A weighting leaves alone, is read as 88 dB',
    ),
  ]),
  line('C', 11, 'Toneburst, decay, peak and percentile levels as defined', [
    shownBy(
      'core/acoustics/toneburst.test.ts',
      'a sound that is loudest at its very start keeps the peak it has there',
    ),
    shownBy(
      'host/judge/recordings-in-closed-form.test.ts',
      'a burst of 20 ms in the deceleration reads 8.3 dB under its level',
    ),
  ]),
  line('C', 12, 'Overload and under-range are detected, latched and never pass', [
    shownBy(
      'core/acoustics/level-analyser.test.ts',
      'an overload within the interval is latched, one outside is only told',
    ),
    shownBy(
      'host/session/when-things-go-wrong.test.ts',
      'lights its lamp for the whole run and the run does not stand',
    ),
  ]),
  line('C', 13, 'Values that are no numbers and foreign files are refused with a reason', [
    shownBy('core/verdict/not-a-number.test.ts', 'stands nowhere in evidence that passes'),
    shownBy('host/http/routes.test.ts', 'a number that JSON cannot carry is a failure, never a null'),
    shownBy(
      'host/judge/read-test-folder.test.ts',
      'a run recording that is no sound file is an error, not a missing run',
    ),
  ]),
  line('C', 14, 'A named channel, never a mixture; the constant part removed', [
    shownBy('core/acoustics/wave-file/wave-file.test.ts', 'one named channel is read, never a mixture'),
    shownBy(
      'core/acoustics/calibration.test.ts',
      'a constant part in the input does not enter the sensitivity',
    ),
  ]),
  line('C', 15, 'Lost samples and frames are detected and mark the run', [
    shownBy(
      'host/session/microphone-line.test.ts',
      'that loses a single sample in the hold gives no run that stands',
    ),
    shownBy('host/session/when-things-go-wrong.test.ts', 'cuts the run within a second with its reason'),
  ]),
  line('C', 16, 'The same input gives the same output', [
    shownBy(
      'core/verdict/properties.test.ts',
      'the same evidence always has the same judgement, also after it was stored',
    ),
    shownBy(
      'host/report/print-report.test.ts',
      'gives the same bytes for the same record, and others for another',
    ),
  ]),
  line('D', 17, 'Rules come from a versioned profile with its source; editing makes a new version', [
    shownBy(
      'core/procedure/shipped-versions.test.ts',
      'a shipped version never changes: other rules are another version',
    ),
    shownBy(
      'host/http/routes/own-profile-routes.test.ts',
      'is copied, changed, submitted and approved by a second person',
    ),
  ]),
  line('D', 18, 'Every invalid run or session has its reason and no verdict', [
    shownBy(
      'core/verdict/judge-test.test.ts',
      'the judge never throws, and nothing invalid has a result or passes',
    ),
    shownBy('core/verdict/explain-verdict.test.ts', 'leaves no reason out and tells none twice'),
  ]),
  line('D', 19, 'The maximum is taken over hold and deceleration only', [
    shownBy(
      'core/procedure/judge-run-level.test.ts',
      'is the largest sample from the first of the hold to the return to idle, edges included',
    ),
    shownBy(
      'host/judge/recordings-in-closed-form.test.ts',
      'a burst right after the return to idle does not count',
    ),
  ]),
  line('D', 20, 'Background is measured, stored and compared, never corrected for where the text has none', [
    shownBy('core/procedure/judge-background.test.ts', 'is its highest LAF, noted like a reading'),
    shownBy(
      'core/procedure/advance.test.ts',
      'a background that is too loud for the readings is repeated after the runs',
    ),
  ]),
  line('D', 21, 'The speed of the sensor is checked against the sound', [
    shownBy(
      'host/analysis/speeds-heard-in-run.test.ts',
      'is never accused falsely in a hold by any engine in any noise',
    ),
    shownBy(
      'core/procedure/speed-agreement.test.ts',
      'half a second in the hold in which the engine turned at half of what is shown rejects',
    ),
  ]),
  line('D', 22, 'A run is voided only with a reason and stays in record and report', [
    shownBy(
      'host/session/void-run.test.ts',
      'stays in the record and on paper with the reason; the test goes on and ends without it',
    ),
  ]),
  line('D', 23, 'Conditions are entered before a verdict', [
    shownBy('core/verdict/judge-site.test.ts', 'say what was denied and what was left open'),
    shownBy(
      'core/verdict/properties.test.ts',
      'no random session on site has a verdict while one thing of its check-list is denied or left open',
    ),
  ]),
  line('E', 24, 'Budget with components, distributions and k, editable with sources', [
    shownBy(
      'core/verdict/uncertainty-budget.test.ts',
      'comes to their worked example, U = 3.0 dB with u_c = 1.49 dB',
    ),
    shownBy(
      'core/verdict/uncertainty-budget.test.ts',
      'of two readings has t = 12.706, of very many none below k = 2',
    ),
  ]),
  line('E', 25, 'U stands on the report', [
    shownBy(
      'core/verdict/budget-of-test.test.ts',
      'is there also where the rule does not use it, and changes nothing there',
    ),
  ]),
  line('E', 26, 'The decision rule is chosen before the run and frozen', [
    shownBy('host/session/prepare.test.ts', 'is frozen with its decision rule'),
  ]),
  line('E', 27, 'Boundaries and rounding are exact', [
    shownBy(
      'core/verdict/boundary-figures.test.ts',
      'the aggregate is formed from the noted readings: 92.45 dB thrice is 92.5, and that is 93',
    ),
    shownBy('core/procedure/judge-run-level.test.ts', 'is noted half up by decimal figures'),
  ]),
];
