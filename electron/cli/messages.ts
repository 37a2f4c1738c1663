/** What the commands say, in the languages we ship. Faults in files have their own sentences in `shared/text`. */
import type { Language } from '#shared/calendar/date-text.ts';

export interface Messages {
  readonly usage: string;
  readonly planUsage: string;
  readonly replanUsage: string;
  readonly publishedAndEvents: string;
  readonly outIsInput: string;
  /** `what` names the rule that cannot be kept and its facts; `more` counts the others. */
  noReplan(what: string, more: number): string;
  replanned(file: string, changes: number, movedUnhit: number, cost: number): string;
  readonly forecastUsage: string;
  readonly explainUsage: string;
  readonly scenarioAndPlan: string;
  readonly explainStopped: string;
  unknownReferral(id: string): string;
  /** `what` names the rule and its facts; `more` counts the broken rules not shown. */
  planBreaksRule(file: string, what: string, more: number): string;
  /** `what` names the rule and its facts. */
  ownPlanBreaksRule(what: string): string;
  unknownCommand(name: string): string;
  wrongArguments(reason: string): string;
  readonly oneScenario: string;
  readonly outMissing: string;
  readonly outIsScenario: string;
  readonly oneForecast: string;
  readonly forecastOutMissing: string;
  readonly outIsForecast: string;
  threadsWrong(text: string): string;
  readonly holdOutWrong: string;
  secondsWrong(text: string): string;
  seedWrong(text: string): string;
  /** A fault in a file, on one line. `more` counts the faults not shown. */
  fault(file: string, path: string, sentence: string, more: number): string;
  cannotRead(file: string, code: string): string;
  notUtf8(file: string): string;
  cannotWrite(file: string, code: string): string;
  cannotWriteForecast(file: string, code: string): string;
  readonly forecastStopped: string;
  forecastProgress(share: number): string;
  progress(seconds: number, cost: number, inTime: number, total: number): string;
  written(file: string, cost: number, inTime: number, total: number): string;
}

const reasons: Record<Language, Record<string, string>> = {
  da: {
    ENOENT: 'filen eller mappen findes ikke',
    ENOTDIR: 'en del af stien er ikke en mappe',
    EISDIR: 'det er en mappe, ikke en fil',
    EACCES: 'der er ikke adgang',
    EPERM: 'der er ikke adgang',
    EROFS: 'der kan kun læses her',
    ENOSPC: 'disken er fuld',
    EDQUOT: 'pladsen er brugt op',
    ERR_FS_FILE_TOO_LARGE: 'filen er for stor',
  },
  en: {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'it is a folder, not a file',
    EACCES: 'access is denied',
    EPERM: 'access is denied',
    EROFS: 'only reading is possible there',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the space is used up',
    ERR_FS_FILE_TOO_LARGE: 'the file is too big',
  },
};
const reason = (language: Language, code: string) => reasons[language][code] ?? code;

const da: Messages = {
  usage: `Brug: npm run --silent KOMMANDO -- …
Kommandoer:
  plan       planlægger et scenarie (npm run --silent plan -- --help)
  replan     planlægger igen efter afbud, sygdom og andet (npm run --silent replan -- --help)
  forecast   beregner ventelisten frem i tiden (npm run --silent forecast -- --help)
  explain    forklarer en plan (npm run --silent explain -- --help)
`,
  planUsage: `Brug: npm run --silent plan -- SCENARIE --out PLAN [--seconds S] [--seed N]

Læser et scenarie og skriver en plan.
  --out PLAN     filen, som planen skrives til
  --seconds S    så længe må der søges, i sekunder (10)
  --seed N       et helt tal; samme tal giver samme plan, når søgningen slutter før tiden (1)
Afbrydes søgningen (Ctrl+C), skrives den bedste plan indtil da.
Slutkode: 0 udført; 2 filen kan ikke læses, er ikke gyldig eller modsiger sig selv; 1 alt andet.
`,
  replanUsage: `Brug: npm run --silent replan -- SCENARIE --published PLAN --events HÆNDELSER --out PLAN2 [--seconds S] [--seed N]

Læser et scenarie, den offentliggjorte plan og det, der siden er sket, og skriver en ny plan med listen over ændringer.
  --published PLAN     den plan, der gælder
  --events HÆNDELSER   afbud, udeblivelser, fravær, aflyste hold, afsluttede forløb og nye henvisninger
  --out PLAN2          filen, som den nye plan skrives til
  --seconds S          så længe må der søges, i sekunder (10)
  --seed N             et helt tal; samme tal giver samme plan, når søgningen slutter før tiden (1)
Kun det, der er ramt, flyttes, medmindre der ikke er anden udvej. Ventende og nye får de pladser, der er.
Afbrydes søgningen (Ctrl+C), skrives den bedste plan indtil da.
Slutkode: 0 udført; 2 en fil kan ikke læses, er ikke gyldig eller modsiger sig selv; 1 alt andet.
`,
  publishedAndEvents: 'Angiv den offentliggjorte plan med --published og hændelserne med --events.',
  outIsInput: 'Den nye plan må ikke skrives oven i en af de læste filer. Angiv en anden fil med --out.',
  noReplan: (what, more) =>
    `Der blev ikke fundet nogen plan, der holder alle regler efter hændelserne: ${what}${more > 0 ? ` (og ${more} regelbrud mere)` : ''}. Intet er skrevet.`,
  replanned: (file, changes, movedUnhit, cost) =>
    `${file}: ${changes} ${changes === 1 ? 'ændring' : 'ændringer'}, heraf ${movedUnhit} flyttet uden at være ramt, pris ${cost}`,
  forecastUsage: `Brug: npm run --silent forecast -- PROGNOSE --out RESULTAT [--threads N]
      npm run --silent forecast -- PROGNOSE --backtest [--hold-out UGER]

Læser en prognoseforespørgsel og skriver ventelisten frem i tiden.
  --out RESULTAT   filen, som resultatet skrives til
  --threads N      så mange tråde regner samtidig; resultatet er det samme (en for hver processor, højst 8)
  --backtest       i stedet: forudsiger de sidste uger af hver historik ud fra ugerne før og viser fejl og dækning
  --hold-out UGER  så mange uger holdes tilbage (26)
Slutkode: 0 udført; 2 filen kan ikke læses, er ikke gyldig eller modsiger sig selv; 1 alt andet.
`,
  explainUsage: `Brug: npm run --silent explain -- SCENARIE PLAN [--referral ID]

Skriver som JSON, hvorfor planen er, som den er: flaskehalsene, og for hver borger, der starter for sent eller venter,
hvad der står i vejen, og den mindste ændring, der ville hjælpe.
  --referral ID  i stedet for én henvisning: hvorfor dette forløb, de næstbedste, og hvorfor ikke før
Slutkode: 0 udført; 2 en fil kan ikke læses, er ikke gyldig, modsiger sig selv, eller planen bryder en regel; 1 alt andet.
`,
  scenarioAndPlan: 'Angiv en scenariefil og en planfil.',
  explainStopped: 'Forklaringen blev afbrudt. Intet er skrevet.',
  unknownReferral: (id) => `Scenariet har ingen henvisning "${id}".`,
  planBreaksRule: (file, what, more) =>
    `${file}: Planen bryder reglen ${what}${more > 0 ? ` (og ${more} regelbrud mere)` : ''}.`,
  ownPlanBreaksRule: (what) =>
    `Den plan, der blev fundet, bryder reglen ${what}. Det er en fejl i Holdplan. Intet er skrevet; prøv et andet --seed.`,
  unknownCommand: (name) => `Kommandoen "${name}" kendes ikke.`,
  wrongArguments: (why) => `Kommandoen kunne ikke forstås: ${why}`,
  oneScenario: 'Angiv én scenariefil.',
  outMissing: 'Angiv med --out, hvor planen skal skrives.',
  outIsScenario: 'Planen må ikke skrives oven i scenariet. Angiv en anden fil med --out.',
  oneForecast: 'Angiv én prognosefil.',
  forecastOutMissing: 'Angiv med --out, hvor resultatet skal skrives.',
  outIsForecast: 'Resultatet må ikke skrives oven i forespørgslen. Angiv en anden fil med --out.',
  threadsWrong: (text) => `--threads skal være et helt tal fra 1 til 64, ikke "${text}".`,
  holdOutWrong: '--hold-out skal være et helt antal uger, mindst 1, og hører til --backtest.',
  secondsWrong: (text) => `--seconds skal være et antal sekunder fra 0 til 86400, ikke "${text}".`,
  seedWrong: (text) => `--seed skal være et helt tal fra 0 til 2147483647, ikke "${text}".`,
  fault: (file, path, sentence, more) =>
    `${file}: ${path}: ${sentence}${more > 0 ? ` (og ${more} fejl mere)` : ''}`,
  cannotRead: (file, code) => `${file}: Filen kan ikke læses: ${reason('da', code)}.`,
  notUtf8: (file) => `${file}: Filen er ikke tekst i UTF-8. Gem den som UTF-8.`,
  cannotWrite: (file, code) => `${file}: Planen kunne ikke skrives: ${reason('da', code)}. Intet er skrevet.`,
  cannotWriteForecast: (file, code) =>
    `${file}: Resultatet kunne ikke skrives: ${reason('da', code)}. Intet er skrevet.`,
  forecastStopped: 'Prognosen blev afbrudt. Intet er skrevet.',
  forecastProgress: (share) => `${Math.floor(100 * share)} % beregnet`,
  progress: (seconds, cost, inTime, total) =>
    `${seconds.toFixed(0)} s: ${inTime} af ${total} starter til tiden, pris ${cost}`,
  written: (file, cost, inTime, total) => `${file}: ${inTime} af ${total} starter til tiden, pris ${cost}`,
};

const en: Messages = {
  usage: `Usage: npm run --silent COMMAND -- …
Commands:
  plan       plans a scenario (npm run --silent plan -- --help)
  replan     plans again after cancellations, illness and the like (npm run --silent replan -- --help)
  forecast   simulates the waiting list ahead (npm run --silent forecast -- --help)
  explain    explains a plan (npm run --silent explain -- --help)
`,
  planUsage: `Usage: npm run --silent plan -- SCENARIO --out PLAN [--seconds S] [--seed N]

Reads a scenario and writes a plan.
  --out PLAN     the file that the plan is written to
  --seconds S    how long to search, in seconds (10)
  --seed N       a whole number; the same one gives the same plan if the search ends before its time (1)
If the search is interrupted (Ctrl+C), the best plan so far is written.
Exit code: 0 done; 2 the file cannot be read, is not valid or contradicts itself; 1 anything else.
`,
  replanUsage: `Usage: npm run --silent replan -- SCENARIO --published PLAN --events EVENTS --out PLAN2 [--seconds S] [--seed N]

Reads a scenario, the published plan and what has happened since, and writes a new plan with the list of changes.
  --published PLAN   the plan that stands
  --events EVENTS    cancellations, no-shows, absences, cancelled teams, ended courses and new referrals
  --out PLAN2        the file that the new plan is written to
  --seconds S        how long to search, in seconds (10)
  --seed N           a whole number; the same one gives the same plan if the search ends before its time (1)
Only what was hit is moved, unless there is no other way. Those who wait and new ones get the places that are left.
If the search is interrupted (Ctrl+C), the best plan so far is written.
Exit code: 0 done; 2 a file cannot be read, is not valid or contradicts itself; 1 anything else.
`,
  publishedAndEvents: 'Give the published plan with --published and the events with --events.',
  outIsInput: 'The new plan may not be written over one of the files read. Give another file with --out.',
  noReplan: (what, more) =>
    `No plan was found that keeps every rule after the events: ${what}${more > 0 ? ` (and ${more} more ${more === 1 ? 'breach' : 'breaches'})` : ''}. Nothing was written.`,
  replanned: (file, changes, movedUnhit, cost) =>
    `${file}: ${changes} ${changes === 1 ? 'change' : 'changes'}, ${movedUnhit} of them moved without being hit, cost ${cost}`,
  forecastUsage: `Usage: npm run --silent forecast -- FORECAST --out RESULT [--threads N]
       npm run --silent forecast -- FORECAST --backtest [--hold-out WEEKS]

Reads a forecast request and writes the waiting list ahead.
  --out RESULT      the file that the result is written to
  --threads N       how many threads work at a time; the result is the same (one for each processor, at most 8)
  --backtest        instead: predicts the last weeks of each history from those before, and shows error and coverage
  --hold-out WEEKS  how many weeks are held out (26)
Exit code: 0 done; 2 the file cannot be read, is not valid or contradicts itself; 1 anything else.
`,
  explainUsage: `Usage: npm run --silent explain -- SCENARIO PLAN [--referral ID]

Writes as JSON why the plan is as it is: the bottlenecks, and for each citizen who starts late or waits what stands in the
way, and the smallest change that would help.
  --referral ID  instead for one referral: why this course, the next best ones, and why not earlier
Exit code: 0 done; 2 a file cannot be read, is not valid or contradicts itself, or the plan breaks a rule; 1 anything else.
`,
  scenarioAndPlan: 'Give a scenario file and a plan file.',
  explainStopped: 'The explanation was stopped. Nothing was written.',
  unknownReferral: (id) => `The scenario has no referral "${id}".`,
  planBreaksRule: (file, what, more) =>
    `${file}: The plan breaks the rule ${what}${more > 0 ? ` (and ${more} more ${more === 1 ? 'breach' : 'breaches'})` : ''}.`,
  ownPlanBreaksRule: (what) =>
    `The plan that was found breaks the rule ${what}. That is a fault in Holdplan. Nothing was written; try another --seed.`,
  unknownCommand: (name) => `There is no command "${name}".`,
  wrongArguments: (why) => `The command could not be understood: ${why}`,
  oneScenario: 'Give one scenario file.',
  outMissing: 'Say with --out where to write the plan.',
  outIsScenario: 'The plan may not be written over the scenario. Give another file with --out.',
  oneForecast: 'Give one forecast file.',
  forecastOutMissing: 'Say with --out where to write the result.',
  outIsForecast: 'The result may not be written over the request. Give another file with --out.',
  threadsWrong: (text) => `--threads must be a whole number from 1 to 64, not "${text}".`,
  holdOutWrong: '--hold-out must be a whole number of weeks, at least 1, and goes with --backtest.',
  secondsWrong: (text) => `--seconds must be a number of seconds from 0 to 86400, not "${text}".`,
  seedWrong: (text) => `--seed must be a whole number from 0 to 2147483647, not "${text}".`,
  fault: (file, path, sentence, more) =>
    `${file}: ${path}: ${sentence}${more > 0 ? ` (and ${more} more ${more === 1 ? 'fault' : 'faults'})` : ''}`,
  cannotRead: (file, code) => `${file}: The file cannot be read: ${reason('en', code)}.`,
  notUtf8: (file) => `${file}: The file is not text in UTF-8. Save it as UTF-8.`,
  cannotWrite: (file, code) =>
    `${file}: The plan could not be written: ${reason('en', code)}. Nothing was written.`,
  cannotWriteForecast: (file, code) =>
    `${file}: The result could not be written: ${reason('en', code)}. Nothing was written.`,
  forecastStopped: 'The forecast was stopped. Nothing was written.',
  forecastProgress: (share) => `${Math.floor(100 * share)} % done`,
  progress: (seconds, cost, inTime, total) =>
    `${seconds.toFixed(0)} s: ${inTime} of ${total} start in time, cost ${cost}`,
  written: (file, cost, inTime, total) => `${file}: ${inTime} of ${total} start in time, cost ${cost}`,
};

export const messages: Record<Language, Messages> = { da, en };
