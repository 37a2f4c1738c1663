/** What was recorded about a course in the standard's own fields, as a letter prints it. */
import { longDate } from '#shared/calendar/date-text.ts';
import { parseDate } from '#shared/calendar/dates.ts';
import type { CourseHistory } from '#shared/course/history.ts';
import type { RecordField } from '#shared/standards/quality.ts';

/** `Kørsel: Flextrafik`, for each field that is shown in this letter and has a value; the newest value counts. */
export function recordLines(
  fields: readonly RecordField[],
  { steps }: CourseHistory,
  shownOn: RecordField['shownOn'][number],
): string[] {
  const values = new Map(
    steps.flatMap((step) =>
      step.kind === 'record' ? [[step.facts.fieldId, step.facts.value] as const] : [],
    ),
  );
  return fields.flatMap((field) => {
    const value = values.get(field.id) ?? '';
    return field.shownOn.includes(shownOn) && value !== ''
      ? [`${field.label.da}: ${valueInWords(field, value)}`]
      : [];
  });
}

function valueInWords({ input }: RecordField, value: string): string {
  switch (input.kind) {
    case 'yesNo':
      return value === 'yes' ? 'ja' : 'nej';
    case 'choice':
      return input.options.find(({ id }) => id === value)?.name.da ?? value;
    case 'date': {
      const date = parseDate(value);
      return date ? longDate(date, 'da') : value;
    }
    case 'text':
      return value;
  }
}
