import { useTranslation } from 'react-i18next';
import type { CourseView, LetterRow } from '#shared/api/course-views.ts';
import type { LetterKind } from '#shared/course/letter.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { Choice } from '../components/Choice.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useFormat } from '../i18n/format.ts';
import { keyOf } from './letter-key.ts';
import './letters.css';

/** Letters that somebody may want to write although nothing asks for them. */
const atWill = ['invitation', 'waitingTime', 'ending'] as const satisfies readonly LetterKind[];

/** The letters of one course: what is owed, what is ready, what was sent; each opens on its paper. */
export function CourseLetters({ course: { courseId, letters } }: { course: CourseView }) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const due = useAsk('letters.due', {}).data?.due.filter((letter) => letter.courseId === courseId) ?? [];
  const open = (letter: string, show: string | null) => hrefOf({ screen: 'letters', letter, show });
  return (
    <>
      <ul className="course-letters">
        {due.map((letter) => (
          <li key={keyOf(letter)}>
            <StatusMark icon="clock" tone="near">
              {t('letters.toWrite')}
            </StatusMark>
            <a href={open(keyOf(letter), null)}>{t(`letters.kinds.${letter.kind}`)}</a>
          </li>
        ))}
        {letters.map((letter) => (
          <li key={letter.id}>
            <SentMark letter={letter} />
            <a href={open(letter.id, 'klar')}>{t(`letters.kinds.${letter.kind}`)}</a>
          </li>
        ))}
      </ul>
      {due.length + letters.length === 0 ? <p className="muted">{t('letters.noneOnCourse')}</p> : null}
      <Choice
        label={t('letters.writeAnother')}
        value={'none' as 'none' | (typeof atWill)[number]}
        choices={[
          { id: 'none', label: t('letters.writeAnother') },
          ...atWill.map((kind) => ({ id: kind, label: t(`letters.kinds.${kind}`) })),
        ]}
        onChange={(kind) => {
          if (kind === 'none') return;
          const letter = keyOf({ kind, courseId, contactId: null, complaintId: null });
          go({ screen: 'letters', letter });
        }}
      />
    </>
  );
}

function SentMark({ letter: { sentOn, sentBy, madeOn } }: { letter: LetterRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (sentOn === null) {
    return (
      <StatusMark icon="letters" tone="draft">
        {t('letters.madeOn', { date: format.date(madeOn) })}
      </StatusMark>
    );
  }
  return (
    <StatusMark icon="check" tone="good">
      {t(sentBy === 'print' ? 'letters.sentOnPaper' : 'letters.sentDigitally', { date: format.date(sentOn) })}
    </StatusMark>
  );
}
