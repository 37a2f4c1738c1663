import type { ErrorTexts } from './error-texts.ts';
import { complaintStepsDa, letterFactsDa, namedIn } from './letter-words.ts';
import type { StepFaultTexts } from './step-fault-texts.ts';
import { stepFaultsDa } from './step-faults-da.ts';

const things: Record<string, string> = {
  session: 'Træningen',
  therapist: 'Terapeuten',
  citizen: 'Borgeren',
  course: 'Forløbet',
  step: 'Trinnet',
  contact: 'Aftalen',
  site: 'Stedet',
};

const { problems, steps } = stepFaultsDa;
const problemOf = (problem: string | number | undefined) =>
  problems[String(problem) as keyof StepFaultTexts['problems']];
const stepOf = (kind: string | number | undefined) => steps[String(kind) as keyof StepFaultTexts['steps']];

/** Error codes as Danish sentences. */
export const errorsDa: ErrorTexts = {
  badInput: ({ path }) =>
    path
      ? `Oplysningen "${path}" kan ikke bruges. Ret den, og prøv igen.`
      : 'Det, der blev sendt, kan ikke bruges. Genindlæs siden, og prøv igen.',
  fileInvalid: ({ file, path, count }, problem) => {
    const others = Number(count) - 1;
    const more = others > 0 ? ` Der er ${others} fejl mere.` : '';
    return `Filen "${file}" kan ikke bruges. ${path}: ${problem}${more} Intet er ændret.`;
  },
  noMunicipality: () => 'Der er ikke åbnet nogen kommune. Åbn demokommunen, en tom eller en fil først.',
  municipalityExists: () => 'Der er allerede åbnet en kommune. Luk den først i menuen med kommunens navn.',
  noDraft: () => 'Udkastet findes ikke længere. Læg en ny plan.',
  heldRefused: ({ id }) =>
    `Det, der holdes fast for henvisning ${id}, kan ikke længere være i planen. Slip det, og læg plan igen.`,
  draftOutdated: () => 'Data er ændret, siden udkastet blev lagt. Læg planen igen, før du udgiver.',
  nothingToPublish: () => 'Udkastet ændrer ikke noget, så der er intet at udgive.',
  nothingToUndo: () => 'Der er ikke mere at fortryde.',
  nothingToRedo: () => 'Der er ikke mere at gentage.',
  jobUnknown: () => 'Planlægningen findes ikke længere. Start den igen.',
  jobRunning: () =>
    'Der planlægges eller regnes på en prognose allerede. Vent, til det er færdigt, eller stop det først.',
  notFound: ({ what, id }) =>
    `${things[String(what)] ?? 'Det, du søgte'} "${id}" findes ikke længere. Gå tilbage, og vælg igen.`,
  wrongDay: ({ date, from, to }) => `Datoen ${date} kan ikke bruges her. Vælg en dag fra ${from} til ${to}.`,
  letterIncomplete: ({ missing }) =>
    `Brevet mangler oplysninger og er ikke gemt: ${namedIn(letterFactsDa, missing)}. Skriv dem ind på forløbet eller i brevet.`,
  letterSent: () => 'Brevet er allerede sendt. Et sendt brev kan ikke ændres; skriv et nyt.',
  letterOnPaper: ({ count }) =>
    `Der er ${count} af brevene til borgere, som er fritaget for digital post. Udskriv dem i stedet.`,
  complaintNeedsDecision: () =>
    'En klage over en afgørelse hører til et forløb med en afgørelse. Vælg forløbet, eller vælg et andet emne.',
  complaintClosed: () => 'Klagen er afsluttet. Der kan ikke ske mere med den.',
  complaintStep: ({ step }) =>
    `${complaintStepsDa[String(step)] ?? 'Det'} kommer ikke som det næste i denne klage. Se på klagen, og vælg et andet skridt.`,
  standardConflict: ({ path, count }, problem) => {
    const others = Number(count) - 1;
    const more = others > 0 ? ` Der er ${others} fejl mere.` : '';
    return `Standarden passer ikke til det, der allerede er planlagt. ${path}: ${problem}${more} Intet er ændret.`;
  },
  forecastHistoryShort: ({ weeks, needed }) =>
    `Der er visitationer fra ${weeks} uger, og en prognose kræver mindst ${needed}. Registrér forløbene, så tæller ugerne efterhånden med.`,
  forecastNoCourses: () =>
    'Intet forløb er afsluttet inden for det seneste år, så det vides ikke, hvor længe en plads er optaget. Afslut de forløb, der er forbi.',
  cprInvalid: () =>
    'CPR-nummeret skal have ti cifre og begynde med en dato, der findes. Ret det, eller lad feltet stå tomt.',
  cprTaken: () =>
    'En anden borger er registreret med det CPR-nummer. Søg på nummeret, og brug den borger, eller ret det.',
  stepRefused: (details) =>
    problemOf(details.problem)?.(details) ?? 'Det kan ikke registreres nu. Genindlæs siden.',
  stepNeeded: ({ by }) =>
    by === 'inquiry'
      ? 'Henvendelsen, som forløbet begynder med, kan ikke slettes. Ret den, eller afslut forløbet.'
      : `Det kan ikke ændres sådan, for ${stepOf(by) ?? 'et senere trin'} bygger på det. Ret eller slet det senere trin først.`,
  orderPlaced: () =>
    'Borgeren har allerede fået aftaler efter bestillingen. Fortryd udgivelsen, eller flyt aftalerne i stedet.',
  contactToCome: ({ date, from }) =>
    `Aftalen ${date} kl. ${from} er ikke begyndt endnu. Fremmøde kan først markeres, når den er det.`,
  contactLost: ({ date }) => `Aftalen ${date} er bortfaldet og kan ikke markeres.`,
  cancelledLater: ({ date }) => `Afbuddets tidspunkt (${date}) ligger ude i fremtiden. Ret det.`,
  therapistTaken: ({ date, from }) =>
    `Terapeuten er optaget ${date} kl. ${from}, vejen medregnet. Vælg et andet tidspunkt.`,
  citizenTaken: ({ date, from }) =>
    `Borgeren har en anden aftale ${date} kl. ${from}. Vælg et andet tidspunkt.`,
  databaseBusy: ({ owner }) =>
    `Data er allerede åbne i et andet Holdplan (${owner}). Luk det dér, og prøv igen.`,
  databaseKey: () =>
    'Nøglen passer ikke til data. Intet er ændret. Brug den computer og bruger, der oprettede dem, eller hent en sikkerhedskopi.',
  databaseDamaged: () =>
    'Datafilen er beskadiget. Den er ikke ændret. Hent den seneste sikkerhedskopi, og gem den beskadigede fil.',
  databaseNewer: ({ found, known }) =>
    `Data er fra en nyere Holdplan (udgave ${found}, denne kender ${known}). Intet er ændret. Installér den nyeste Holdplan.`,
  diskFull: () =>
    'Disken er fuld, eller der kan ikke skrives på den. Intet er ændret. Frigør plads, og prøv igen.',
  internal: ({ id }) =>
    id
      ? `Noget gik galt i Holdplan. Se efter, om ændringen kom med, og prøv igen, eller oplys fejlnummer ${id}.`
      : 'Noget gik galt i Holdplan. Prøv igen.',
};
