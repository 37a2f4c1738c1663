/** The codes of what a letter lacks and of what happens to a complaint, as sentences name them. */

export const letterFactsDa: Readonly<Record<string, string>> = {
  name: 'borgerens navn',
  address: 'borgerens adresse',
  serviceName: 'ydelsen',
  legalBasis: 'lovgrundlaget',
  complaintGuidance: 'klagevejledningen i kvalitetsstandarden',
  appointmentDay: 'dagen for aftalen',
  from: 'begyndelsestiden',
  to: 'sluttiden',
  place: 'stedet',
  cancelBy: 'fristen for afbud',
  reasons: 'begrundelsen',
  promisedBy: 'den lovede frist',
  expectedStart: 'hvornår borgeren kan begynde',
  endedOn: 'slutdatoen',
  endReason: 'årsagen til afslutningen',
  receivedOn: 'hvornår klagen kom',
  complaintAbout: 'hvad klagen handler om',
  goesTo: 'hvem der behandler klagen',
  earlierFrom: 'tiden der flyttes',
  appealsTo: 'klageinstansen',
  forwardWithin: 'fristen for at sende klagen videre',
};

export const letterFactsEn: Readonly<Record<string, string>> = {
  name: 'the citizen\u2019s name',
  address: 'the citizen\u2019s address',
  serviceName: 'the service',
  legalBasis: 'the legal basis',
  complaintGuidance: 'the guidance on complaints in the quality standard',
  appointmentDay: 'the day of the appointment',
  from: 'when it begins',
  to: 'when it ends',
  place: 'the place',
  cancelBy: 'until when it can be cancelled',
  reasons: 'the reasons',
  promisedBy: 'the promised day',
  expectedStart: 'when the citizen can start',
  endedOn: 'the day it ended',
  endReason: 'why it ended',
  receivedOn: 'when the complaint came',
  complaintAbout: 'what the complaint is about',
  goesTo: 'who answers the complaint',
  earlierFrom: 'the time that is moved',
  appealsTo: 'the appeals board',
  forwardWithin: 'how soon the complaint is forwarded',
};

export const complaintStepsDa: Readonly<Record<string, string>> = {
  reassessed: 'En genvurdering',
  passedOn: 'At sende klagen videre til andre',
  newDecision: 'En ny afgørelse',
  citizenAnswered: 'Borgerens svar',
  forwarded: 'At sende klagen til klageinstansen',
};

export const complaintStepsEn: Readonly<Record<string, string>> = {
  reassessed: 'A reassessment',
  passedOn: 'Passing the complaint on',
  newDecision: 'A new decision',
  citizenAnswered: 'The citizen\u2019s answer',
  forwarded: 'Forwarding it to the appeals board',
};

/** `stedet, begrundelsen`: the names of codes that stand with commas between; a code without a name as it is. */
export function namedIn(names: Readonly<Record<string, string>>, codes: unknown): string {
  return String(codes)
    .split(',')
    .map((code) => names[code] ?? code)
    .join(', ');
}
