import { type Fault, fault } from '../model/faults.ts';
import { type Reading, readPlainForm } from '../model/read.ts';
import { type StandardFile, standardFields } from './standard-file.ts';

/** A standard's file whose parts agree with each other, or every fault that was found. Never throws. */
export function readStandardFile(text: string): Reading<StandardFile> {
  const reading = readPlainForm(text, standardFields);
  if (!reading.ok) return reading;
  const [first, ...others] = standardFaults(reading.value);
  return first ? { ok: false, faults: [first, ...others] } : reading;
}

/** The lists whose parts have an id of their own. */
const withIds = [
  'rows',
  'services',
  'forms',
  'deadlines',
  'questions',
  'records',
  'endings',
  'closingReasons',
  'rates',
] as const;
/** The lists whose parts name the row that they keep. */
const withRow = [
  'timeline',
  'deadlines',
  'questions',
  'records',
  'endings',
  'closingReasons',
  'complaints',
  'rates',
] as const;

/** Where one part of a standard names what another part does not have. */
export function standardFaults(file: StandardFile): Fault[] {
  const { planning, quality, origins } = file;
  const services = planning.services.map(({ id }) => id);
  const known = {
    row: quality.rows.map(({ id }) => id),
    service: services,
    form: quality.forms.map(({ id }) => id),
    deadline: quality.deadlines.map(({ id }) => id),
    closingReason: quality.closingReasons.map(({ id }) => id),
    record: quality.records.map(({ id }) => id),
  };
  const faults: Fault[] = [];
  const asks = (what: keyof typeof known, id: string | null, path: string) => {
    if (id !== null && !known[what].includes(id)) faults.push(fault(path, 'notInStandard', { id }));
  };
  if (planning.id !== file.id) faults.push(fault('$.planning.id', 'otherStandard', { expected: file.id }));
  if (planning.name !== file.name)
    faults.push(fault('$.planning.name', 'otherStandard', { expected: file.name }));
  for (const [i, id] of services.entries())
    if (!Object.hasOwn(origins.services, id))
      faults.push(fault(`$.planning.services[${i}].id`, 'notInStandard', { id: `origins.services.${id}` }));
  for (const [i, id] of services.entries())
    if (!quality.services.some((rules) => rules.id === id))
      faults.push(fault(`$.planning.services[${i}].id`, 'notInStandard', { id: `quality.services.${id}` }));
  for (const list of withIds) faults.push(...repeated(quality[list], `$.quality.${list}`));
  for (const list of withRow)
    for (const [i, { row }] of quality[list].entries()) asks('row', row, `$.quality.${list}[${i}].row`);
  asks('row', quality.visitRow, '$.quality.visitRow');
  asks('row', quality.cancellation.row, '$.quality.cancellation.row');
  asks('row', quality.responseTime?.row ?? null, '$.quality.responseTime.row');
  for (const [warning, row] of Object.entries(quality.warningRows))
    asks('row', row, `$.quality.warningRows.${warning}`);
  const { services: serviceOrigins, ...valueOrigins } = origins;
  const origin = (path: string, rules: readonly string[]) => {
    for (const [i, rule] of rules.entries()) asks('row', rule, `$.origins.${path}.rules[${i}]`);
  };
  for (const [value, { rules }] of Object.entries(valueOrigins)) origin(value, rules);
  for (const [id, { rules }] of Object.entries(serviceOrigins)) origin(`services.${id}`, rules);
  for (const [i, { rows }] of quality.forms.entries())
    for (const [j, row] of rows.entries()) asks('row', row, `$.quality.forms[${i}].rows[${j}]`);
  for (const [i, { id, forms, rows, lasts }] of quality.services.entries()) {
    asks('service', id, `$.quality.services[${i}].id`);
    if (lasts.kind === 'stay') asks('record', lasts.record, `$.quality.services[${i}].lasts.record`);
    for (const [j, form] of forms.entries()) asks('form', form, `$.quality.services[${i}].forms[${j}]`);
    for (const [j, row] of rows.entries()) asks('row', row, `$.quality.services[${i}].rows[${j}]`);
  }
  for (const list of ['deadlines', 'records', 'timeline'] as const)
    for (const [i, rule] of quality[list].entries())
      for (const [j, id] of (rule.services ?? []).entries())
        asks('service', id, `$.quality.${list}[${i}].services[${j}]`);
  for (const [i, { needsRecord }] of quality.forms.entries())
    asks('record', needsRecord, `$.quality.forms[${i}].needsRecord`);
  for (const [i, { closingReason }] of quality.endings.entries())
    asks('closingReason', closingReason, `$.quality.endings[${i}].closingReason`);
  for (const [i, { counts }] of quality.rates.entries())
    if (counts.kind === 'deadline')
      asks('deadline', counts.deadline, `$.quality.rates[${i}].counts.deadline`);
  return faults;
}

function repeated(list: readonly { id: string }[], path: string): Fault[] {
  return list.flatMap(({ id }, i) => {
    const first = list.findIndex((other) => other.id === id);
    return first < i ? [fault(`${path}[${i}].id`, 'duplicateId', { id, first: `${path}[${first}]` })] : [];
  });
}
