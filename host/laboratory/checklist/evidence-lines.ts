import { line, shownBy } from './checklist-line.ts';
import type { ChecklistLine } from './checklist-line.ts';

/** Parts F to N: records, storage, transmission, separation, update, people, report, validation, diagnosis. */
export const evidenceLines: readonly ChecklistLine[] = [
  line(
    'F',
    28,
    'Raw data, profile, calibration and results are stored together at the time, with who and by what',
    [
      shownBy(
        'host/store/killed-process.test.ts',
        'not one acknowledged entry is lost and no number is left out',
      ),
      shownBy(
        'host/store/killed-bench.test.ts',
        'while it carries out tests has lost nothing that was acknowledged, and every cut test is marked',
      ),
      shownBy(
        'host/session/whole-test.test.ts',
        'the journal alone gives the same evidence and the same judgement, byte for byte',
      ),
    ],
  ),
  line(
    'F',
    29,
    'An append-only log tells who did what, when and why',
    [
      shownBy(
        'host/store/open-sealed.test.ts',
        'are sealed once, late, when the database is brought up to date',
      ),
      shownBy('host/integrity/check-evidence.test.ts', 'names %s that somebody changed with another program'),
      shownBy(
        'host/log-of-the-bench.test.ts',
        'the log tells who changed a setting and who took which papers and files away, by their hash',
      ),
      shownBy('host/note-start.test.ts', 'a clock that stands before the newest event was set back'),
      shownBy(
        'host/session/clock-watch.test.ts',
        'that is set back is told once, with what it should have shown',
      ),
      shownBy(
        'renderer/screens/log/log-screen.test.tsx',
        'says when with its offset, who, what, about what, old and new, and why',
      ),
      shownBy(
        'end-to-end/evidence-pages.test.ts',
        'a damaged test is marked, the log tells of it, a backup is made, and all of that on the page',
      ),
      shownBy(
        'host/store/failure-log.test.ts',
        'takes the first of its kind at once, with code, place and a short sentence',
      ),
    ],
    null,
  ),
  line('F', 30, 'A change by a database tool is found', [
    shownBy('host/integrity/check-evidence.test.ts', 'names %s that somebody changed with another program'),
    shownBy('host/integrity/tampered-bench.test.ts', 'every one of 60 edits by chance is shown'),
    shownBy(
      'host/integrity/check-evidence.test.ts',
      'names %s of its people that somebody changed with another program',
    ),
    shownBy(
      'host/store/running-journals.test.ts',
      'that another program altered takes no more readings, is not sealed, and stays as it is',
    ),
    shownBy(
      'host/store/open-sealed.test.ts',
      'cannot be made of sealed ones: a bench with a key and no seals is refused and left as it is',
    ),
  ]),
  line('F', 31, 'A cut tail is found', [
    shownBy(
      'host/integrity/check-evidence.test.ts',
      'misses its last test where test, record, seal and events were all cut off',
    ),
    shownBy('host/integrity/check-evidence.test.ts', 'tells at every later check that its tail was cut once'),
  ]),
  line(
    'F',
    32,
    'No function deletes or edits an original; an amendment keeps both',
    [
      shownBy('conformance/test-store.ts', 'a closed test takes neither a second record nor another entry'),
      shownBy(
        'host/store/migrations/0001-tests-journal-records-settings.test.ts',
        'refuses to let %s be changed',
      ),
      shownBy(
        'conformance/test-store.ts',
        'a record is amended once by a new one with a number and a seal of its own, and both stay',
      ),
      shownBy(
        'host/http/amendment-routes.test.ts',
        'is corrected by a technical manager: a new number, the old record kept and marked',
      ),
    ],
    null,
  ),
  line(
    'F',
    33,
    'Backup and restore are proven; a full disk stops a test before it starts',
    [
      shownBy(
        'host/store/connection.test.ts',
        'a full disk is told in words, and nothing of the refused step is stored',
      ),
      shownBy(
        'host/backup/killed-backup.test.ts',
        'a backup whose process was killed at piece %i is not mistaken for one',
      ),
      shownBy('host/backup/backup-desk.test.ts', 'a backup that is due is made by itself, once'),
      shownBy(
        'host/backup/remove-oldest.test.ts',
        'are neither altered, cut off, renamed or keyed ones, nor those with something else in them',
      ),
      shownBy(
        'host/backup/remove-oldest.test.ts',
        'are the oldest by what they hold, though the clock was a month ahead when they were made',
      ),
      shownBy(
        'host/backup/killed-removal.test.ts',
        'at step %i leaves no half of one under its name, and the next one clears what is left',
      ),
      shownBy('host/backup/remove-leftovers.test.ts', 'stays while its process is at work'),
      shownBy(
        'renderer/screens/backup/backup-screen.test.tsx',
        'tells a failure in words with its time, also of an earlier run of the program',
      ),
      shownBy(
        'end-to-end/evidence-pages.test.ts',
        'a damaged test is marked, the log tells of it, a backup is made, and all of that on the page',
      ),
      shownBy(
        'host/session/disk-watch.test.ts',
        'a full or read-only disk refuses a test before it begins, and no number is given',
      ),
      shownBy(
        'host/session/real-disk.test.ts',
        'that fills up in a run loses no reading that was acknowledged, says so, and goes on when there is room',
      ),
      shownBy(
        'host/session/real-disk.test.ts',
        'that cannot be written to is refused in words, changes nothing, and opens again when it can',
      ),
      shownBy(
        'host/two-programs.test.ts',
        'a second program on the same data folder is refused in words, others only read it, and a killed one leaves nothing in the way',
      ),
      shownBy(
        'host/backup/make-backup.test.ts',
        'names the file in which one bit was changed, whichever it is',
      ),
      shownBy(
        'host/backup/restore-backup.test.ts',
        'has every test, recording, photo and signed copy again, and an unbroken chain',
      ),
      shownBy(
        'host/command/restore-key.test.ts',
        'puts the key back into the folder that it sealed, and the desktop takes it from there',
      ),
    ],
    null,
  ),
  line('G', 34, 'The record is stored by itself at the end and is enough to compute the verdict again', [
    shownBy(
      'host/command/rejudge.test.ts',
      'comes out of its raw data the same, byte for byte, every recording read again',
    ),
  ]),
  line(
    'G',
    35,
    'Integrity is checked on reading; a damaged record is shown as such and not printed',
    [
      shownBy(
        'host/integrity/check-beside-bench.test.ts',
        'a bench that changes settings while another program checks it is found as it was stored',
      ),
      shownBy(
        'host/integrity/integrity-desk.test.ts',
        'is looked at anew for every file that is handed out: a changed one is found whatever its size and time say',
      ),
      shownBy('host/command/rejudge.test.ts', 'of which one bit was changed is told and never passes'),
      shownBy(
        'host/damaged-test.test.ts',
        'is neither printed nor handed out, while its neighbours are, and the bench says so by itself',
      ),
      shownBy(
        'host/store/corrupted-bench.test.ts',
        'benches with damaged pages each opens or refuses in words, names the damage, and prints no test that is not as it was sealed',
      ),
      shownBy(
        'host/store/wal-damage.test.ts',
        'that was damaged is named by the check for ever, for what was in it is lost',
      ),
      shownBy(
        'host/analysis/cut-recordings.test.ts',
        'is named by the check of its bench, and its test is not proven any more',
      ),
      shownBy(
        'renderer/screens/result/damaged-test.test.tsx',
        'of a damaged test says in words what was found and that nothing is proven (%s)',
      ),
      shownBy(
        'renderer/screens/home/damaged-tests.test.tsx',
        'the list of tests marks one that the newest check found damaged, and prints the others only',
      ),
      shownBy(
        'end-to-end/evidence-pages.test.ts',
        'a damaged test is marked, the log tells of it, a backup is made, and all of that on the page',
      ),
    ],
    null,
  ),
  line('G', 36, 'Test numbers are unique and without gaps', [
    shownBy('conformance/test-store.ts', 'a refused beginning leaves no gap in the numbers'),
    shownBy('host/session/when-things-go-wrong.test.ts', 'the next test takes the next number'),
  ]),
  line('H', 37, 'Frames and ranges are checked; a stale value is never shown as live', [
    shownBy('conformance/instrument.ts', 'garbage gives no reading and is counted, then it goes on'),
    shownBy(
      'conformance/instrument.ts',
      'silence is stale first and lost in the end, and the line is opened anew',
    ),
  ]),
  line('H', 38, 'Only documented commands act', [
    shownBy('conformance/instrument.ts', 'is told nothing but what its driver may say'),
    shownBy(
      'host/http/hostile-bodies.test.ts',
      'answers any JSON with a refusal or with success, never with a failure',
    ),
    shownBy(
      'host/http/fuzzed-door.test.ts',
      'six hundred hostile requests of everybody meet refusals or success, never a failure, a right or a secret of somebody else',
    ),
  ]),
  line('H', 39, 'Identity and weighting of the instrument are read; the wrong weighting blocks', [
    shownBy(
      'core/procedure/judge-run-level.test.ts',
      'a weighting that nobody stated rejects on site and warns in the workshop',
    ),
    shownBy(
      'host/session/watch-and-identify.test.ts',
      'tells what it tries and suggests the right driver; nothing is set by it',
    ),
  ]),
  line('H', 40, 'Clocks of meter, speed and computer are aligned', [
    shownBy('core/procedure/arrival-order-properties.test.ts', 'each line may be late by up to 0.4 s'),
    shownBy('host/session/waveform-recording.test.ts', 'goes by the block that came soonest after its sound'),
  ]),
  line('I', 41, 'The measurement core stands apart from page, language and templates', [
    shownBy('layers.test.ts', 'no file knows what stands above it'),
    shownBy('host/core-hash.test.ts', 'does not depend on line ends or on what is not the core'),
  ]),
  line('I', 42, 'The page can run no foreign code and reach no files', [
    shownBy(
      'end-to-end/desktop-shell.test.ts',
      'the window is sandboxed and isolated, and every page of the app is',
    ),
    shownBy('end-to-end/desktop-shell.test.ts', 'the security policy allows nothing foreign'),
  ]),
  line(
    'J',
    43,
    'Only signed packages are installed, and a failed update leaves the old one',
    [],
    'The program installs nothing by itself: a package is installed by the operating system, and the log tells of the new version. Signed packages need the certificate of their maker and Electron’s own program.',
  ),
  line('J', 44, 'After an update the self-test must pass before a test', [
    shownBy(
      'host/create-host.test.ts',
      'a program whose self-test fails starts, says so, and refuses every test',
    ),
  ]),
  line('K', 45, 'Personal accounts, roles, lock-out, no default password', [
    shownBy('host/http/rights.test.ts', 'let through at %s: %s'),
    shownBy('host/accounts/accounts.test.ts', 'is delayed after three wrong passwords, longer with each one'),
    shownBy('host/integrity/check-sign-in-failures.test.ts', 'that %s by a database program is named'),
    shownBy('host/accounts/accounts.test.ts', 'is over with the first account'),
    shownBy('host/http/people-routes.test.ts', 'a place where nothing is done locks itself'),
    shownBy('renderer/screens/accounts/accounts-screen.test.tsx', 'is closed to the role %s'),
  ]),
  line('K', 46, 'Signing asks for the person again and binds the content', [
    shownBy(
      'host/http/signature-routes.test.ts',
      'asks for the password again: a wrong one signs nothing and is delayed as at signing in',
    ),
    shownBy(
      'host/http/signature-routes.test.ts',
      'is signed by performer and authoriser, each with name, role, meaning, time and the hash of the record',
    ),
    shownBy('host/accounts/test-signing.test.ts', 'is void for a record that differs in anything'),
    shownBy(
      'host/accounts/test-signing.test.ts',
      'is void, and found by the check, where a tool for databases changed what was signed',
    ),
    shownBy(
      'core/record/bundle/signatures-in-bundle.test.ts',
      'as foreign: given at another bench, on another test, on another state of the record',
    ),
    shownBy(
      'core/record/bundle/flips.test.ts',
      'every seventh byte of the file of signatures is noticed when it changes, archive written anew or not',
    ),
  ]),
  line('K', 47, 'Performer and authoriser are recorded apart', [
    shownBy(
      'core/record/signing-rules.test.ts',
      'is never authorised or checked by who carried it out, not even a technical manager',
    ),
    shownBy(
      'host/http/signature-routes.test.ts',
      'is not authorised by its performer who has become a technical manager',
    ),
    shownBy(
      'core/record/signing-rules.test.ts',
      'is authorised by the manager who carried it out, and still checked by nobody but another',
    ),
    shownBy('core/report/signatures-on-paper.test.ts', 'is told in words on the paper %s'),
    shownBy(
      'host/http/signature-routes.test.ts',
      'a test from before the accounts is signed as carried out by nobody, says so, and is authorised all the same',
    ),
    shownBy(
      'core/procedure/shipped-profiles.test.ts',
      'lets nobody authorise what they carried out, and leaves records of before as they are',
    ),
    shownBy(
      'core/procedure/own-profile/next-profile-step.test.ts',
      'who did not write a part of the draft either',
    ),
    shownBy(
      'host/http/routes/own-profile-routes.test.ts',
      'is copied, changed, submitted and approved by a second person',
    ),
    shownBy(
      'core/report/signatures-on-paper.test.ts',
      'says so across a certificate and right under its result until a technical manager has authorised it',
    ),
  ]),
  line('L', 48, 'Number on every page, page x of y, a clear end, and what ISO/IEC 17025 asks of a report', [
    shownBy(
      'host/report/print-report.test.ts',
      'carries its number and page x of y on every page, and a clear end',
    ),
    shownBy(
      'core/report/order-and-letterhead.test.ts',
      'names the laboratory with its address, and no accreditation unless one was entered',
    ),
    shownBy(
      'core/report/order-and-letterhead.test.ts',
      'names the client apart from the owner, and the days of receipt, test and issue',
    ),
    shownBy(
      'core/report/order-and-letterhead.test.ts',
      'has its deviations under a heading of their own, beside what the bench warned of',
    ),
    shownBy('core/report/signatures-on-paper.test.ts', 'says who performed and who authorised, and when: %s'),
    shownBy(
      'host/report/print-paper.test.ts',
      'a certificate and a label that nobody has authorised bear that stamp, others not (%s)',
    ),
  ]),
  line('L', 49, 'Conditions, equipment, checks, background and every run are on the report', [
    shownBy('core/report/build-report.test.ts', 'contain a rejected run with its reason and its level'),
    shownBy('core/report/build-report.test.ts', 'the report tells until when each certificate is valid'),
  ]),
  line('L', 50, 'The statement of conformity names result, limit, clause, rule and U', [
    shownBy(
      'core/report/build-report.test.ts',
      'names limit, basis and decision rule, and that it is no national law',
    ),
    shownBy('core/report/build-report.test.ts', 'gives the uncertainty where one was used'),
  ]),
  line('L', 51, 'Opinions stand apart', [
    shownBy(
      'host/report/print-diagnosis.test.ts',
      'is headed as an indication, says on every page that it is no certificate, and carries no verdict',
    ),
    shownBy(
      'host/report/print-diagnosis.test.ts',
      'the sheet of an accredited laboratory lies outside the scope of its accreditation',
    ),
  ]),
  line(
    'L',
    52,
    'An amended report has its own number and names the old one',
    [
      shownBy(
        'core/report/amendment-section.test.ts',
        'has its own number, names the one that it replaces, reason, person, and what stood before, in %s',
      ),
      shownBy(
        'core/report/amendment-section.test.ts',
        'bears a stamp on every page and names the record that holds',
      ),
    ],
    null,
  ),
  line('L', 53, 'PDF/A, fonts embedded, signed, its hash in the log; a verification says genuine or not', [
    shownBy(
      'end-to-end/evidence.test.ts',
      'a bundle that was taken from the page is genuine there and in the offline verifier, and a forged one is not',
    ),
    shownBy('host/report/paper-file.test.ts', 'calls itself PDF/A-3b, in its language, dated by the record'),
    shownBy('host/report/paper-file.test.ts', 'embeds every face, each with the text behind its signs'),
    shownBy(
      'host/report/paper-file.test.ts',
      'gives the hashes of the evidence and none of the evidence itself',
    ),
    shownBy(
      'host/sign/sign-pdf.test.ts',
      'names its certificate by hash under the signature, as CAdES asks for',
    ),
    shownBy('host/sign/sign-pdf.test.ts', 'of which one byte was changed anywhere is no longer valid'),
    shownBy(
      'host/report/reserved-place.test.ts',
      'keeps a named place for an electronic signature free on its last page, with one marker in it',
    ),
    shownBy(
      'host/sign/visible-signature.test.ts',
      'is seen there with name, time, reason and place, and stays valid (%s)',
    ),
    shownBy(
      'host/http/signed-copy-routes.test.ts',
      'is kept with who signed it and when, who brought it, and is handed out byte for byte',
    ),
    shownBy('host/sign/covered-copy.test.ts', '%s is refused, before another signature and after it'),
    shownBy('host/sign/covered-copy.test.ts', 'through the form alone, named by no page, is refused'),
    shownBy(
      'host/sign/covered-copy.test.ts',
      'with an object written again where no table tells of it: readers that mend files would show it',
    ),
    shownBy(
      'end-to-end/signed-papers.test.ts',
      'a report that came back signed is dropped on its test, and another is signed there with a certificate file',
    ),
    shownBy(
      'host/sign/signing-identity.test.ts',
      'is not taken from one with 600,000, which is told before it is opened, %s',
    ),
    shownBy('host/sign/hostile-copy.test.ts', '%s is refused as unreadable, and soon'),
    shownBy(
      'host/http/signed-copy-routes.test.ts',
      'while a test is being carried out: readings would wait for it',
    ),
    shownBy(
      'host/http/untold-copy.test.ts',
      'is believed in nothing and not handed out, the others are listed as they are',
    ),
    shownBy('host/http/untold-copy.test.ts', '%s is named, and stops neither the list nor says who signed'),
    shownBy(
      'host/command/signed-copy-of-test.test.ts',
      'is checked with all that the bench keeps: a kept copy that is gone or changed is named',
    ),
    shownBy(
      'host/report/paper-code.test.ts',
      'a report carries a code that is read from paper and verified, and leads to its record',
    ),
    shownBy('core/record/paper-claim.test.ts', 'with any one letter changed is never genuine'),
    shownBy(
      'host/http/signed-report-routes.test.ts',
      'is signed with the certificate of the laboratory, valid and with its chain, and kept',
    ),
  ]),
  line('L', 54, 'No mark of accreditation unless entered', [
    shownBy(
      'core/report/order-and-letterhead.test.ts',
      'is none where nothing was entered, and no accreditation stands anywhere',
    ),
    shownBy('core/report/order-and-letterhead.test.ts', 'says so of a test that did not run to its end'),
  ]),
  line('L', 55, 'Simulated and draft reports are watermarked and never issued', [
    shownBy('host/report/print-report.test.ts', 'marks simulated data on every page'),
    shownBy('core/report/paper-kind.test.ts', 'simulated data are never given a certificate or label (%s)'),
    shownBy(
      'core/report/paper-kind.test.ts',
      'the workshop never gives a certificate or label, whatever comes out (%s)',
    ),
    shownBy('core/report/build-report.test.ts', 'of the workshop says so'),
  ]),
  line('L', 56, 'Language and decimal comma change no value', [
    shownBy('core/words/number-format.test.ts', 'means the same value in both languages'),
  ]),
  line('M', 57, 'A validation report comes with each version', [
    shownBy(
      'end-to-end/conformance.test.ts',
      'passes every check, names the files that ship and the hash that the program shows',
    ),
    shownBy(
      'host/laboratory/validation-desk.test.ts',
      'the sheet is on paper and in a table, with version, hash, demands and figures',
    ),
  ]),
  line(
    'M',
    58,
    'Control charts of the check tone and of a reference',
    [
      shownBy(
        'core/record/calibration-history.test.ts',
        'is told in words of both languages where it is near or beyond the limit',
      ),
      shownBy(
        'renderer/screens/control-chart-view.test.ts',
        'has its limits on both sides of the first good check',
      ),
      shownBy(
        'core/control/control-signals.test.ts',
        'of a meter that drifts by a tenth of a deviation with every check warns within sixty checks',
      ),
      shownBy(
        'host/laboratory/reference-desk.test.ts',
        'that drifts over its runs warns, with limits from its first eight',
      ),
      shownBy(
        'renderer/screens/control/control-screen.test.tsx',
        'warns on the first screen and names the chart, in both languages (%s)',
      ),
    ],
    null,
  ),
  line(
    'M',
    59,
    'Failures are recorded with what was done',
    [
      shownBy(
        'host/failures-in-the-log.test.ts',
        'ends the program when %s, and stands in its log without what it said',
      ),
      shownBy(
        'host/failures-in-the-log.test.ts',
        'a line that failed, and of an instrument that was lost during a test',
      ),
      shownBy(
        'host/failures-in-the-log.test.ts',
        'a store that refused to write a running test and was tried again',
      ),
      shownBy(
        'host/store/failure-log.test.ts',
        'is not filled by a line that flaps ten times a second for a day: the rest is counted',
      ),
      shownBy(
        'host/http/log-routes.test.ts',
        'stands in the log under the name of whoever took it, with the event that it is about',
      ),
    ],
    null,
  ),
  line(
    'M',
    60,
    'A manual states the limits of the bench',
    [
      shownBy('manual/limits.test.ts', 'says what the bench does not measure, in both languages'),
      shownBy('manual/limits.test.ts', 'states the class of the microphone, accuracy, data and law'),
    ],
    null,
  ),
  line(
    'N',
    61,
    'A diagnosis gives evidence, alternatives and confidence',
    [
      shownBy(
        'core/diagnosis/compare-with-reference.test.ts',
        'marks what speaks for a resonance by its order and frequency',
      ),
      shownBy(
        'core/diagnosis/compare-with-reference.test.ts',
        'is never sure, and least where there is one run or the runs scatter',
      ),
      shownBy(
        'core/diagnosis/diagnose-run.test.ts',
        'is told band by band where only some are near the background',
      ),
    ],
    null,
  ),
  line(
    'N',
    62,
    'Nothing is called healthy or faulty without a reference',
    [
      shownBy(
        'host/diagnosis/diagnosis-desk.test.ts',
        'finds what the simulated site made: four fifths are lines of the engine, one fifth is noise',
      ),
      shownBy(
        'host/diagnosis/diagnosis-desk.test.ts',
        'compares with a reference of the model, names it as simulated, and forgets older answers',
      ),
    ],
    null,
  ),
];
