import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CourseView } from '#shared/api/course-views.ts';
import type { NewStep, StepKind } from '#shared/course/step.ts';
import { useUnsaved } from '../api/use-unsaved.ts';
import { PushButton } from '../components/buttons.tsx';
import { ValueField } from '../components/form-fields.tsx';
import { FormField } from './FormField.tsx';
import { type Facts, firstFacts, missingIn, newStepOf, settledFacts, shownFields } from './step-forms.ts';
import { useLists } from './use-lists.ts';

/** A pause may be told of before it begins (B9); anything else has happened. */
const mayLieAhead: readonly StepKind[] = ['interruption'];

interface Written {
  readonly on: string;
  readonly facts: Facts;
}

/**
 * The form of one kind of step, drawn from its description. Enter saves from a line, Ctrl+Enter from a longer text. What is
 * missing is said beside the button, and what has been written stays until it is saved.
 */
export function StepForm({
  course,
  kind,
  name,
  given,
  focus,
  saveLabel,
  busy,
  onSave,
  onCancel,
  children,
}: {
  course: CourseView;
  kind: StepKind;
  /** Tells this form from others of the same kind at this course. */
  name: string;
  /** What is known already: the step that is corrected, or the deadline that is excused. */
  given?: { on?: string; facts: Facts };
  focus: boolean;
  saveLabel?: string;
  busy: boolean;
  /** Saves; `done` is called once it has been. */
  onSave: (step: NewStep, done: () => void) => void;
  onCancel?: (() => void) | undefined;
  /** What belongs between the fields and the button. */
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const lists = useLists(course);
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const [first] = useState<Written>(() => ({
    on: given?.on ?? course.today,
    facts: { ...firstFacts(kind, course), ...given?.facts },
  }));
  const [{ on, facts }, change, forget] = useUnsaved<Written>(`${course.courseId} ${kind} ${name}`, first);
  useEffect(() => {
    if (focus) firstControl(form.current)?.focus();
  }, [focus]);
  const missing = missingIn(kind, facts, course);
  const fields = shownFields(kind, facts);

  function save(event?: FormEvent) {
    event?.preventDefault();
    setTried(true);
    if (missing.length > 0 || on === '' || busy) return;
    onSave(newStepOf(kind, on, settledFacts(kind, facts, course)), forget);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else if (event.key === 'Escape' && onCancel) onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <form ref={form} className="form step-form" noValidate onSubmit={save} onKeyDown={onKeyDown}>
      {fields.map((field, index) => (
        <FormField
          key={field.name}
          field={field}
          facts={facts}
          course={course}
          lists={lists}
          autoFocus={focus && index === 0}
          onChange={(changed, value) => change({ on, facts: { ...facts, [changed]: value } })}
        />
      ))}
      <ValueField
        type="date"
        label={t('course.field.on')}
        value={on}
        max={mayLieAhead.includes(kind) ? undefined : course.today}
        required
        onChange={(next) => change({ on: next, facts })}
      />
      {children}
      {tried && (missing.length > 0 || on === '') ? (
        <p className="form-fault" role="alert">
          {t('course.form.required', {
            fields: [...missing, ...(on === '' ? (['on'] as const) : [])]
              .map((word) => t(`course.field.${word}`))
              .join(', '),
          })}
        </p>
      ) : null}
      <div className="form-buttons">
        <PushButton kind="primary" type="submit" isDisabled={busy}>
          {saveLabel ?? t(`course.save.${kind}`)}
        </PushButton>
        {onCancel ? (
          <PushButton
            onPress={() => {
              forget();
              onCancel();
            }}
          >
            {t('course.form.cancel')}
          </PushButton>
        ) : null}
      </div>
    </form>
  );
}

/** Where typing begins: of a row of choices the one that holds, as Tab would have it. */
function firstControl(form: HTMLFormElement | null): HTMLElement | null {
  const first = form?.querySelector<HTMLElement>('input, select, textarea') ?? null;
  if (!(first instanceof HTMLInputElement) || first.type !== 'radio') return first;
  return form?.querySelector<HTMLElement>(`input[name="${first.name}"]:checked`) ?? first;
}
