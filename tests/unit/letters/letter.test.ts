import { expect, test } from 'vitest';
import { letterKinds } from '#shared/course/letter.ts';
import type { DeadlineState } from '#shared/course/verdicts.ts';
import type { RecordField } from '#shared/standards/quality.ts';
import { letterFactsDa, letterFactsEn } from '#shared/text/letter-words.ts';
import { shippedStandard } from '../../../electron/demo/standards.ts';
import { fillTemplate } from '../../../electron/letters/fill.ts';
import type { LetterGround } from '../../../electron/letters/ground.ts';
import { makeLetter } from '../../../electron/letters/letter.ts';
import { letterTemplate, placesIn } from '../../../electron/letters/template.ts';
import { templateOf } from '../../../electron/letters/templates.ts';
import { aGround, anAppointment, aStandard, day, step } from './grounds.ts';

const textOf = (ground: LetterGround) => makeLetter(ground).paragraphs.join('\n');

/** The ground under a standard with other quality rules. */
const under = (
  ground: LetterGround,
  quality: Partial<LetterGround['standard']['quality']>,
): LetterGround => ({
  ...ground,
  standard: { ...ground.standard, quality: { ...ground.standard.quality, ...quality } },
});

test('every letter has a template in its own name, and its subject says nothing of the citizen', () => {
  for (const kind of letterKinds) {
    const template = templateOf(kind);
    expect(template.kind).toBe(kind);
    expect(template.subject).not.toMatch(/[{}]/);
  }
});

test('a template with a place in the subject, an unknown place or an unknown condition is refused', () => {
  const good = { kind: 'ending', subject: 'Brev', paragraphs: [{ text: 'Kære {name}' }] };
  expect(letterTemplate.safeParse(good).success).toBe(true);
  for (const bad of [
    { ...good, subject: 'Brev til {name}' },
    { ...good, paragraphs: [{ text: 'CPR {cpr}' }] },
    { ...good, paragraphs: [{ text: 'Tekst', when: ['!weather'] }] },
  ])
    expect(letterTemplate.safeParse(bad).success).toBe(false);
});

test('a paragraph that lacks a fact is left out and the fact is named once, never printed as a hole', () => {
  const template = letterTemplate.parse({
    kind: 'move',
    subject: 'Brev',
    paragraphs: [{ text: 'Kære {name}' }, { text: 'Sted: {place}' }, { text: '{place} igen' }],
  });
  expect(fillTemplate(template, { name: 'Karen', place: ' ' })).toEqual({
    subject: 'Brev',
    paragraphs: ['Kære Karen'],
    missing: ['place'],
  });
});

test('a condition asks for every one of its facts, and an exclamation mark for its absence', () => {
  const template = letterTemplate.parse({
    kind: 'move',
    subject: 'Brev',
    paragraphs: [
      { text: 'begge', when: ['from', 'to'] },
      { text: 'kun fra', when: ['from', '!to'] },
      { text: '– {item}', each: 'goals' },
    ],
  });
  expect(fillTemplate(template, { from: '9' }).paragraphs).toEqual(['kun fra']);
  expect(fillTemplate(template, { from: '9', to: '10', goals: ['a', 'b'] }).paragraphs).toEqual([
    'begge',
    '– a',
    '– b',
  ]);
});

test('an invitation says when, where and whom, what comes after, and until when it can be cancelled', () => {
  const letter = makeLetter(aGround);
  expect(letter.missing).toEqual([]);
  expect(letter.sender).toEqual(['Eksempelby Kommune', 'Træningsenheden', 'Torvet 1']);
  expect(letter.recipient).toEqual(['Karen Eksempel', 'Skovvej 2', '9999 Eksempelby']);
  const text = letter.paragraphs.join('\n');
  expect(text).toContain('Tid: tirsdag den 16. marts 2027 kl. 09:00 til 10:00');
  expect(text).toContain('Sted: Sundhedscenter Nord');
  expect(text).toContain('Du møder: Mette Holm, fysioterapeut');
  expect(text).toContain('Balancehold 2. Første gang er fredag den 19. marts 2027');
  expect(text).toContain('senest mandag den 15. marts 2027 kl. 12:00');
});

test('an invitation without an appointment is missing its time, place and limit, and nothing else', () => {
  expect(makeLetter({ ...aGround, appointment: null }).missing).toEqual([
    'appointmentDay',
    'from',
    'to',
    'place',
    'cancelBy',
  ]);
});

test('a letter on paper needs an address; one by digital post does not', () => {
  const citizen = { name: 'Karen Eksempel', address: ' ', digitalPost: false };
  expect(makeLetter({ ...aGround, citizen }).missing).toEqual(['address']);
  expect(makeLetter({ ...aGround, citizen: { ...citizen, digitalPost: true } }).missing).toEqual([]);
});

test('a time is a proposal until it is agreed', () => {
  expect(textOf(aGround)).toContain('Vi foreslår denne tid');
  const agreed = { ...aGround, appointment: { ...anAppointment, status: 'agreed' as const } };
  expect(textOf(agreed)).toContain('Vi har aftalt denne tid');
  expect(textOf(agreed)).not.toContain('foreslår');
});

test('row I4: before the grant, the citizen is told date and place of the interview that decides it', () => {
  const before = { ...aGround, history: { ...aGround.history, steps: [], serviceId: null } };
  const letter = makeLetter(before);
  expect(letter.missing).toEqual([]);
  expect(letter.paragraphs.join('\n')).toContain('Før vi kan tage stilling til den');
  expect(letter.paragraphs.join('\n')).not.toContain('bevilget');
});

test('row V11: the invitation says how one gets there, by the standard and by what is recorded; at home it does not', () => {
  const field: RecordField = {
    id: 'transport',
    row: 'V11',
    label: { da: 'Kørsel', en: 'Transport' },
    at: 'order',
    input: {
      kind: 'choice',
      options: [
        { id: 'none', name: { da: 'ingen', en: 'none' } },
        { id: 'flex', name: { da: 'flextrafik', en: 'flexible transport' } },
      ],
    },
    expected: false,
    shownOn: ['invitation'],
    services: null,
  };
  const steps = [
    ...aGround.history.steps,
    step('record', '2027-03-04', { fieldId: 'transport', value: 'none' }),
    step('record', '2027-03-05', { fieldId: 'transport', value: 'flex' }),
  ];
  const ground = under({ ...aGround, history: { ...aGround.history, steps } }, { records: [field] });
  expect(textOf(ground)).toContain('Kørsel: flextrafik');
  expect(textOf(ground)).not.toContain('Kørsel: ingen');
  expect(textOf(ground)).toContain('Du sørger selv for at komme frem.');
  const atHome = { ...anAppointment, atHome: true, place: null };
  expect(textOf({ ...ground, appointment: atHome })).not.toContain('Du sørger selv');
});

test('row V13: whoever is visited at home is told how the home becomes a workplace; nobody else is', () => {
  const atHome = { ...aGround, appointment: { ...anAppointment, atHome: true, place: null } };
  expect(textOf(atHome)).toContain('Luft ud, før vi kommer.');
  expect(textOf(atHome)).toContain('Sted: hjemme hos dig, Skovvej 2, 9999 Eksempelby');
  expect(textOf(aGround)).not.toContain('Luft ud');
});

test('row V18: the invitation and the grant say what is expected of the citizen', () => {
  expect(textOf(aGround)).toContain('Vi forventer, at du er med til at sætte mål.');
  expect(textOf({ ...aGround, kind: 'decisionGranted' })).toContain('Vi forventer');
});

test('row B17: every letter that has phone hours to give gives them', () => {
  expect(textOf(aGround)).toContain('ringe til os mandag til torsdag kl. 8–9');
  const letters = { ...aStandard.quality.letters, phoneHours: '' };
  expect(textOf(under(aGround, { letters }))).not.toContain('ringe til os .');
});

test('row B19: the decision letter says what is granted and what is not', () => {
  const letter = makeLetter({ ...aGround, kind: 'decisionGranted' });
  expect(letter.missing).toEqual([]);
  const text = letter.paragraphs.join('\n');
  expect(text).toContain('Det er bevilget: Holdtræning to gange om ugen');
  expect(text).toContain('Det er ikke bevilget: Træning i varmtvandsbassin');
  expect(text).toContain('efter Serviceloven § 86, stk. 1');
});

test('row I5: a refusal gives its reasons with their paragraph and the guidance on complaints, or lacks them', () => {
  const steps = [
    step('eligibility', '2027-03-02', {
      answers: [
        { questionId: 'age', answer: 'met', reason: '' },
        { questionId: 'own', answer: 'notMet', reason: 'Du kan træne i et fitnesscenter.' },
        { questionId: 'will', answer: 'notMet', reason: 'Du var i tvivl.' },
      ],
    }),
    step('decision', '2027-03-03', {
      outcome: 'refused',
      legalBasis: 'Serviceloven § 86, stk. 1',
      serviceId: null,
      hours: null,
      granted: '',
      notGranted: '',
      reasons: 'Du kan selv genoptræne.',
    }),
  ];
  const question = (id: string, bearing: 'criterion' | 'consideration') => ({
    id,
    row: 'I13',
    question: { da: `Spørgsmål ${id}`, en: `Question ${id}` },
    paragraph: `afsnit ${id}`,
    bearing,
    known: null,
    exception: false,
    training: null,
  });
  const questions = [
    question('age', 'criterion'),
    question('own', 'criterion'),
    question('will', 'consideration'),
  ];
  const refused = { ...aGround, kind: 'decisionRefused' as const, history: { ...aGround.history, steps } };
  const letter = makeLetter(under(refused, { questions }));
  expect(letter.missing).toEqual([]);
  const text = letter.paragraphs.join('\n');
  expect(text).toContain('Du kan selv genoptræne.');
  expect(text).toContain('– Du kan træne i et fitnesscenter. (afsnit own)');
  expect(text).not.toContain('tvivl');
  expect(text).toContain('Klag inden fire uger.');
  const silent = { ...aStandard.quality.letters, complaintGuidance: '' };
  expect(makeLetter(under(refused, { questions, letters: silent })).missing).toEqual(['complaintGuidance']);
});

test('row V9: the waiting-time letter says what was promised and when it will be; without a day it cannot be sent', () => {
  const state: DeadlineState = {
    id: 'start',
    row: 'V9',
    name: { da: 'Start', en: 'Start' },
    startedOn: day('2027-03-01'),
    due: day('2027-03-15'),
    metOn: null,
    plannedOn: null,
    status: 'soon',
    workingDaysLeft: 3,
    excuse: 'noCapacity',
    letterOwed: 'waitingTime',
  };
  const deadlines = aStandard.quality.deadlines.map((rule) =>
    rule.id === 'start' ? { ...rule, letterWhenLate: 'waitingTime' as const } : rule,
  );
  const waiting = under({ ...aGround, kind: 'waitingTime', deadlines: [state] }, { deadlines });
  expect(makeLetter(waiting).missing).toEqual(['expectedStart']);
  const foreseen = makeLetter({ ...waiting, expectedStart: day('2027-04-05') });
  expect(foreseen.missing).toEqual([]);
  const text = foreseen.paragraphs.join('\n');
  expect(text).toContain('senest mandag den 15. marts 2027');
  expect(text).toContain('ikke er en ledig plads');
  expect(text).toContain('omkring 5. april 2027');
  const planned = { ...waiting, deadlines: [{ ...state, plannedOn: day('2027-03-22'), excuse: null }] };
  expect(textOf(planned)).toContain('Du kan begynde mandag den 22. marts 2027.');
  expect(textOf(planned)).not.toContain('ledig plads');
});

test('whoever waits for a first interview, where a standard owes a letter for it, is told when that will be, and nothing of training', () => {
  const ishoj = shippedStandard('ishoj');
  const deadlines = ishoj.quality.deadlines.map((rule) => ({
    ...rule,
    letterWhenLate: 'waitingTime' as const,
  }));
  const state: DeadlineState = {
    id: 'firstInterview',
    row: 'I4',
    name: { da: 'Samtale', en: 'Interview' },
    startedOn: day('2027-03-01'),
    due: day('2027-03-22'),
    metOn: null,
    plannedOn: day('2027-03-30'),
    status: 'open',
    workingDaysLeft: 9,
    excuse: null,
    letterOwed: 'waitingTime',
  };
  const history = { ...aGround.history, steps: [], serviceId: null };
  const letter = makeLetter({
    ...aGround,
    kind: 'waitingTime',
    standard: { ...ishoj, quality: { ...ishoj.quality, deadlines } },
    history,
    deadlines: [state],
  });
  expect(letter.missing).toEqual([]);
  const text = letter.paragraphs.join('\n');
  expect(text).toContain('en første samtale hos os senest mandag den 22. marts 2027');
  expect(text).toContain('Du kan komme til samtale tirsdag den 30. marts 2027.');
  expect(text).not.toContain('begynde');
});

test('row B7: a move names the old time and asks for a yes; the new one stands only then', () => {
  const move = {
    ...aGround,
    kind: 'move' as const,
    movedFrom: { date: day('2027-03-12'), from: anAppointment.from },
  };
  const text = textOf(move);
  expect(text).toContain('flytte din tid fredag den 12. marts 2027 kl. 09:00');
  expect(text).toContain('gælder først, når du har sagt ja');
  const agreed = { ...move, appointment: { ...anAppointment, status: 'agreed' as const } };
  expect(textOf(agreed)).not.toContain('gælder først');
});

test('an ending says when, why, how the goals went, and how training goes on', () => {
  const reason = aStandard.quality.closingReasons[0];
  const steps = [
    ...aGround.history.steps,
    step('finalEvaluation', '2027-06-01', {
      goals: [{ text: 'Gå på trapper', attained: 'partly' }],
      tests: '',
      ownTraining: 'Ti minutter hver morgen',
      present: 'citizen',
    }),
    step('continuation', '2027-06-01', { goesOn: true, where: 'Eksempelby Gymnastik', how: 'Torsdage' }),
    step('closing', '2027-06-02', { reasonId: reason?.id ?? '', endedOn: day('2027-06-01'), note: '' }),
  ];
  const letter = makeLetter({ ...aGround, kind: 'ending', history: { ...aGround.history, steps } });
  expect(letter.missing).toEqual([]);
  const text = letter.paragraphs.join('\n');
  expect(text).toContain('afsluttet den 1. juni 2027');
  expect(text).toContain(reason?.name.da);
  expect(text).toContain('– Gå på trapper: delvist nået');
  expect(text).toContain('Eksempelby Gymnastik');
  expect(makeLetter({ ...aGround, kind: 'ending' }).missing).toEqual(['endedOn', 'endReason']);
});

test('no letter of any kind, however little is known, has a hole, a code or a name from the code in it', () => {
  for (const kind of letterKinds) {
    for (const ground of [aGround, { ...aGround, citizen: { ...aGround.citizen, name: null } }]) {
      const { paragraphs, missing } = makeLetter({ ...ground, kind });
      for (const text of paragraphs) expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(missing.includes('name')).toBe(ground.citizen.name === null);
    }
  }
});

test('whatever a letter may lack has a name in both languages, so that it can be asked for', () => {
  for (const kind of letterKinds) {
    const needed = templateOf(kind).paragraphs.flatMap(({ text, when }) =>
      placesIn(text).filter((place) => place !== 'item' && !when.includes(place)),
    );
    for (const place of [...needed, 'address'].filter((name) => name !== 'municipality')) {
      expect(letterFactsDa).toHaveProperty(place);
      expect(letterFactsEn).toHaveProperty(place);
    }
  }
});
