/**
 * The fields that forms are built of: the browser's own controls but for dates and times, each with its name above it and a
 * hint that is read out with it. Their values belong to the form.
 */
import { type ReactNode, useId } from 'react';
import { DateField, TimeField } from './DateField.tsx';
import './form-fields.css';

interface Named {
  label: string;
  hint?: string | undefined;
  /** Marks what must be filled in; the form itself says so where it is not. */
  required?: boolean | undefined;
}

/** A line of text, or several where `lines` says so. */
export function TextField({
  label,
  hint,
  required,
  value,
  lines = 1,
  onChange,
  autoFocus,
  maxLength = 4000,
  inputMode,
}: Named & {
  value: string;
  lines?: number;
  onChange: (value: string) => void;
  autoFocus?: boolean;
  maxLength?: number;
  inputMode?: 'numeric' | 'tel';
}) {
  const id = useId();
  const shared = {
    id,
    value,
    maxLength,
    required,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} />
      ) : (
        // biome-ignore lint/a11y/noAutofocus: the form was opened by a key in order to type here
        <input {...shared} type="text" autoFocus={autoFocus} inputMode={inputMode} autoComplete="off" />
      )}
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** A date, a time of day or a number, typed or stepped with the arrows. Empty text where there is none. */
export function ValueField({
  type,
  min,
  max,
  step,
  ...rest
}: Named & {
  type: 'date' | 'time' | 'number';
  value: string;
  onChange: (value: string) => void;
  /** For a date `YYYY-MM-DD`. */
  min?: number | string | undefined;
  max?: number | string | undefined;
  step?: number | undefined;
}) {
  const id = useId();
  if (type === 'date') return <DateField {...rest} min={dateText(min)} max={dateText(max)} />;
  if (type === 'time') return <TimeField {...rest} />;
  const { label, hint, required, value, onChange } = rest;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="field-number"
        type="number"
        required={required}
        value={value}
        min={min}
        max={max}
        step={step}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

const dateText = (value: number | string | undefined) =>
  typeof value === 'string' && value !== '' ? value : undefined;

export interface Option {
  readonly id: string;
  readonly label: string;
}

/** One of a few, all in sight: the arrows choose, Tab goes on. */
export function RadioField({
  label,
  hint,
  required,
  hideLabel = false,
  value,
  options,
  onChange,
}: Named & {
  hideLabel?: boolean;
  value: string | null;
  options: readonly Option[];
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className={hideLabel ? 'visually-hidden' : undefined}>{label}</legend>
      <div className="field-options">
        {options.map((option) => (
          <label key={option.id} className="field-option">
            <input
              type="radio"
              name={id}
              value={option.id}
              checked={value === option.id}
              required={required}
              onChange={() => onChange(option.id)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}

/** One of many, in a list that opens. `empty` is what stands there while nothing is chosen; without it something always is. */
export function SelectField({
  label,
  hint,
  required,
  value,
  options,
  empty,
  onChange,
}: Named & {
  value: string;
  options: readonly Option[];
  empty?: string;
  onChange: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        required={required}
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** Any number of some choices; Space ticks one. */
export function ChecksField({
  label,
  hint,
  values,
  options,
  onChange,
}: Named & {
  values: readonly string[];
  options: readonly Option[];
  onChange: (values: string[]) => void;
}) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend>{label}</legend>
      <div className="field-options">
        {options.map((option) => (
          <label key={option.id} className="field-option">
            <input
              type="checkbox"
              checked={values.includes(option.id)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...values, option.id]
                    : values.filter((value) => value !== option.id),
                )
              }
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </fieldset>
  );
}

/** Fields side by side while there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
