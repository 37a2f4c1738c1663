import { parseDate } from '@internationalized/date';
import { useId, useState } from 'react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Dialog,
  DialogTrigger,
  Heading,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { Icon } from './Icon.tsx';
import { readDate, readTime, writtenDate } from './read-date.ts';
import './date-field.css';

interface Typed {
  label: string;
  hint?: string | undefined;
  required?: boolean | undefined;
  /** `YYYY-MM-DD` or `HH:MM`; empty where there is none. */
  value: string;
  onChange: (value: string) => void;
}

/**
 * A date, written as the window's language does and not as the browser's: 07.09.2026 must never be read as July. Typed in any of the
 * usual ways, or picked from a month. (React Aria's own date field clears its announcements by `innerHTML`, which the content security
 * policy forbids.)
 */
export function DateField({
  min,
  max,
  ...field
}: Typed & { min?: string | undefined; max?: string | undefined }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const near = (field.value || max || min || '2026-01-01') as IsoDate;
  return (
    <TypedField
      {...field}
      className="date-field"
      written={writtenDate(field.value, language)}
      read={(text) => readDate(text, near)}
      fault={t('form.noDate', { example: writtenDate(near, language) })}
    >
      <DialogTrigger>
        <Button className="date-button" aria-label={t('form.pick', { label: field.label })}>
          <Icon name="week" />
        </Button>
        <Popover className="popover date-popover">
          <Dialog className="date-dialog" aria-label={field.label}>
            {({ close }) => (
              <Month
                value={field.value}
                min={min}
                max={max}
                onPick={(date) => {
                  field.onChange(date);
                  close();
                }}
              />
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </TypedField>
  );
}

/** A time of day on the 24-hour clock. */
export function TimeField(field: Typed) {
  const { t } = useTranslation();
  return (
    <TypedField
      {...field}
      className="time-field"
      written={field.value}
      read={readTime}
      fault={t('form.noTime')}
    />
  );
}

/** A line that stands for a value: read as it is typed, and written out in full when it is left. */
function TypedField({
  label,
  hint,
  required,
  value,
  onChange,
  className,
  written,
  read,
  fault,
  children,
}: Typed & {
  className: string;
  written: string;
  read: (text: string) => string | null;
  fault: string;
  children?: React.ReactNode;
}) {
  const id = useId();
  // While it is being typed it stays as it is typed; null: the value stands there, written out.
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(true);
  // What cannot be read is no value; one that is there all the same was picked from the month meanwhile.
  const isUnread = typed !== null && typed.trim() !== '' && read(typed) === null && value === '';
  const isPicked = typed !== null && value !== '' && read(typed) !== value;
  const note = isUnread && left ? fault : hint;
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <span className="date-group">
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          required={required}
          value={typed === null || isPicked ? written : typed}
          aria-invalid={isUnread && left ? true : undefined}
          aria-describedby={note ? `${id}-hint` : undefined}
          onChange={(event) => {
            const text = event.target.value;
            setLeft(false);
            setTyped(text);
            const next = text.trim() === '' ? '' : (read(text) ?? '');
            if (next !== value) onChange(next);
          }}
          onBlur={() => {
            setLeft(true);
            if (!isUnread) setTyped(null);
          }}
        />
        {children}
      </span>
      {note ? (
        <p className={isUnread && left ? 'field-hint field-fault' : 'field-hint'} id={`${id}-hint`}>
          {note}
        </p>
      ) : null}
    </div>
  );
}

function Month({
  value,
  min,
  max,
  onPick,
}: {
  value: string;
  min: string | undefined;
  max: string | undefined;
  onPick: (date: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Calendar
      autoFocus
      firstDayOfWeek="mon"
      defaultValue={value === '' ? null : parseDate(value)}
      onChange={(date) => onPick(date.toString())}
      {...(min ? { minValue: parseDate(min) } : {})}
      {...(max ? { maxValue: parseDate(max) } : {})}
    >
      <header className="calendar-head">
        <Button slot="previous" className="button button-quiet button-icon">
          <Icon name="previous" />
        </Button>
        <Heading className="calendar-title" />
        <Button slot="next" className="button button-quiet button-icon">
          <Icon name="next" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" aria-label={t('form.month')}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className="calendar-weekday">{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
