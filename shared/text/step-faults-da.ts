import type { StepFaultTexts } from './step-fault-texts.ts';

/** The row of the standard, where one says so: " (K5)". */
const by = ({ row }: Readonly<Record<string, string | number>>) => (row ? ` (${row})` : '');

const modalities: Record<string, string> = {
  team: 'Holdtræning',
  individual: 'Individuel træning',
  home: 'Hjemmetræning',
};
const housings: Record<string, string> = {
  home: 'egen bolig',
  careCentre: 'plejecenter',
  nursingHome: 'friplejehjem',
  shortStay: 'korttidsplads',
};
const professions: Record<string, string> = {
  physiotherapist: 'fysioterapeut',
  occupationalTherapist: 'ergoterapeut',
  trainingAssistant: 'træningsassistent',
};
const list = (words: string | number | undefined, names: Record<string, string>) =>
  String(words ?? '')
    .split(' ')
    .map((word) => names[word] ?? word)
    .join(' eller ');
const modality = (details: Readonly<Record<string, string | number>>) =>
  modalities[String(details.modality)] ?? 'Træningsformen';

/** What a standard has against a step, in Danish. */
export const stepFaultsDa: StepFaultTexts = {
  problems: {
    inFuture: ({ today }) => `Datoen ligger ude i fremtiden (i dag er ${today}). Vælg en dag, der har været.`,
    beforeInquiry: ({ inquiry }) => `Datoen ligger før henvendelsen (${inquiry}). Ret datoen.`,
    noInquiry: () => 'Forløbet har ingen henvendelse endnu. Registrér den først.',
    inquiryExists: () => 'Forløbet har allerede en henvendelse. Ret den, eller opret et nyt forløb.',
    courseClosed: () => 'Forløbet er afsluttet. Fortryd afslutningen, eller opret et nyt forløb.',
    noVisitation: () => 'Der mangler en visitation, før der kan træffes afgørelse. Registrér den først.',
    reasonMissing: (details) => `Der mangler en begrundelse${by(details)}. Skriv den.`,
    unknownQuestion: () => 'Et af spørgsmålene findes ikke i forløbets kvalitetsstandard. Genindlæs siden.',
    noExceptionAllowed: (details) =>
      `Kvalitetsstandarden tillader ingen undtagelse her${by(details)}. Vælg opfyldt eller ikke opfyldt.`,
    questionsOpen: (details) =>
      `Et eller flere af standardens spørgsmål er ikke besvaret${by(details)}. Besvar dem, før der bevilges.`,
    criterionNotMet: (details) =>
      `En betingelse er ikke opfyldt${by(details)}, så der kan ikke bevilges. Giv afslag, eller ret svaret.`,
    alreadyGranted: () => 'Forløbet er allerede bevilget. Ret den afgørelse, der står.',
    serviceMissing: () => 'Der mangler en ydelse. Vælg, hvad der bevilges.',
    unknownService: () => 'Ydelsen findes ikke i forløbets kvalitetsstandard. Vælg en anden.',
    notGranted: () => 'Forløbet er ikke bevilget endnu. Registrér afgørelsen først.',
    alreadyOrdered: () => 'Forløbet er allerede bestilt. Ret den bestilling, der står.',
    notStarted: () => 'Forløbet er ikke startet på den dag. Markér opstartssamtalen som fremmødt først.',
    noExtensionAsked: () => 'Der er ingen anmodning om forlængelse at svare på. Registrér den først.',
    noConsent: () => 'Borgeren har ikke givet samtykke til den part. Registrér samtykket først.',
    unknownDeadline: () => 'Fristen findes ikke i forløbets kvalitetsstandard. Genindlæs siden.',
    unknownProposal: () => 'Forslaget om at afslutte gælder ikke længere. Genindlæs siden.',
    alreadyAnswered: () => 'Forslaget om at afslutte er allerede besvaret.',
    unknownRecord: () => 'Oplysningen findes ikke i forløbets kvalitetsstandard. Genindlæs siden.',
    valueNotAllowed: () => 'Oplysningen kan ikke have den værdi. Vælg en af mulighederne.',
    unknownReason: () => 'Årsagen findes ikke i forløbets kvalitetsstandard. Vælg en anden.',
    endsBeforeItBegins: ({ last }) =>
      `Sidste dag ligger før det, der sidst skete i forløbet (${last}). Ret datoen.`,
    notForThisService: () => 'Det hører ikke til den ydelse, der er bevilget.',
    modalityNotOffered: (details) =>
      `${modality(details)} tilbydes ikke for ydelsen${by(details)}. Vælg en anden form.`,
    siteNotOffered: (details) =>
      `${modality(details)} tilbydes ikke på det sted${by(details)}. Vælg et andet sted.`,
    residentsOnly: (details) =>
      `Holdet på stedet er kun for dem, der bor der${by(details)}. Vælg et andet sted, eller ret borgerens bolig.`,
    reasonNotRecorded: (details) =>
      `${modality(details)} kræver en registreret begrundelse${by(details)}. Registrér den, før der bestilles.`,
    professionNeeded: (details) =>
      `${modality(details)} skal ledes af ${list(details.professions, professions)}${by(details)}. Vælg faggruppe i bestillingen.`,
    tooYoung: (details) =>
      `Ydelsen er for borgere fra ${details.ageFrom} år; borgeren er ${details.age}${by(details)}. Vælg en anden ydelse.`,
    notForThisHousing: (details) =>
      `Ydelsen er kun for borgere i ${list(details.only, housings)}${by(details)}. Vælg en anden ydelse, eller ret borgerens bolig.`,
    siteMissing: () =>
      'Der mangler et sted, hvor borgeren kan træne. Vælg mindst ét, eller kun hjemmetræning.',
  },
  steps: {
    inquiry: 'henvendelsen',
    application: 'ansøgningen',
    visitatorContact: 'visitators kontakt',
    calledIn: 'indkaldelsen',
    visitation: 'visitationen',
    eligibility: 'vurderingen af betingelserne',
    decision: 'afgørelsen',
    order: 'bestillingen',
    providerContact: 'leverandørens kontakt',
    goals: 'målene',
    midwayEvaluation: 'midtvejsevalueringen',
    status: 'statussen',
    extensionRequest: 'anmodningen om forlængelse',
    extensionDecision: 'svaret om forlængelse',
    consent: 'samtykket',
    coordination: 'koordineringen',
    deviation: 'afvigelsen',
    interruption: 'pausen',
    reassessment: 'revurderingen',
    finalEvaluation: 'slutevalueringen',
    continuation: 'aftalen om videre træning',
    recommendation: 'indstillingen',
    excuse: 'årsagen til forsinkelsen',
    endingAnswer: 'svaret på forslaget om at afslutte',
    record: 'oplysningen',
    closing: 'afslutningen',
  },
};
