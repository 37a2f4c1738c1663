import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterPreview } from '#shared/api/course-views.ts';
import type { LetterListRow, LetterSubject, LettersDueView } from '#shared/api/letters-views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { TextField } from '../components/form-fields.tsx';
import { Icon } from '../components/Icon.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { SidePanel } from '../components/SidePanel.tsx';
import { useTell } from '../frame/Notices.tsx';
import { paragraphsOf } from '../print/document.ts';
import { Paper } from '../print/Paper.tsx';
import { PrintButtons } from '../print/PrintButtons.tsx';
import { letterDocument, withWords } from './letter-document.ts';
import { parseKey } from './letter-key.ts';
import { MarkSent } from './MarkSent.tsx';
import { useMissingText } from './use-missing-text.ts';

/** One letter on paper, beside the list. `letterKey`: see `letter-key.ts`. */
export function LetterPanel({
  letterKey,
  view,
  onClose,
}: {
  letterKey: string;
  view: LettersDueView;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const subject = useMemo(() => parseKey(letterKey), [letterKey]);
  const preview = useAsk('letters.preview', subject);
  const prepared = useAsk('letters.get', subject ? null : { letterId: letterKey });
  const asked = subject ? preview : prepared;
  const row = view.unsent.find(({ id }) => id === letterKey);
  const letter = asked.data;
  return (
    <SidePanel
      wide
      title={letter ? t(`letters.kinds.${letter.kind}`) : t('letters.letter')}
      subject={letterKey}
      focus={false}
      onClose={onClose}
    >
      {letter === undefined ? (
        <QueryFault query={asked} title={t('letters.letter')} />
      ) : subject ? (
        <Proposed key={letterKey} subject={subject} letter={letter} />
      ) : (
        <Prepared letterId={letterKey} letter={letter} row={row} today={view.today} />
      )}
    </SidePanel>
  );
}

interface Words {
  readonly subject: string;
  readonly text: string;
}

/** Not kept yet: its words can be changed, and it says what it lacks. */
function Proposed({ subject, letter }: { subject: LetterSubject; letter: LetterPreview }) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const { tell, refuse } = useTell();
  const missingText = useMissingText();
  const prepare = useCommand('letters.prepare');
  const [words, setWords] = useState<Words | null>(null);
  const edited = useMemo(
    () => words && { subject: words.subject.trim() || letter.subject, paragraphs: paragraphsOf(words.text) },
    [words, letter.subject],
  );
  const documents = useMemo(() => [letterDocument('proposed', withWords(letter, edited))], [letter, edited]);
  // What a person writes can say what the template lacks; an address is no part of the text.
  const missing = edited ? letter.missing.filter((fact) => fact === 'address') : letter.missing;
  const empty = edited !== null && edited.paragraphs.length === 0;
  const keep = () =>
    prepare.mutate(
      { ...subject, edited },
      {
        onSuccess: ({ id }) => {
          tell(t('letters.preparedOne'));
          go({ letter: id, show: 'klar' });
        },
        onError: refuse,
      },
    );
  return (
    <>
      <div className="letter-tools">
        <PushButton
          kind="primary"
          icon="check"
          isDisabled={missing.length > 0 || empty || prepare.isPending}
          onPress={keep}
        >
          {t('letters.prepare')}
        </PushButton>
        <PushButton
          onPress={() =>
            setWords(words ? null : { subject: letter.subject, text: letter.paragraphs.join('\n\n') })
          }
        >
          {words ? t('letters.ownWords') : t('letters.edit')}
        </PushButton>
        <a className="button" href={hrefOf({ screen: 'courses', course: subject.courseId })}>
          {t('letters.toCourse')}
        </a>
      </div>
      {missing.length > 0 ? (
        <div className="notice notice-near letter-missing" role="status">
          <Icon name="warning" />
          <div>
            <p>{t('letters.missingTitle', { count: missing.length })}</p>
            <ul>
              {missing.map((fact) => (
                <li key={fact}>{missingText(fact)}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : null}
      {words ? (
        <div className="form letter-form">
          <TextField
            label={t('letters.columns.subject')}
            value={words.subject}
            maxLength={200}
            onChange={(value) => setWords({ ...words, subject: value })}
          />
          <TextField
            label={t('letters.text')}
            hint={t('letters.textHint')}
            lines={10}
            maxLength={40_000}
            value={words.text}
            onChange={(text) => setWords({ ...words, text })}
          />
        </div>
      ) : null}
      <Paper documents={documents} label={t('letters.onPaper')} />
    </>
  );
}

/** Kept word for word: printed, marked as sent, or thrown away while it has not been. */
function Prepared({
  letterId,
  letter,
  row,
  today,
}: {
  letterId: string;
  letter: LetterPreview;
  /** Undefined once it is sent. */
  row: LetterListRow | undefined;
  today: LettersDueView['today'];
}) {
  const { t } = useTranslation();
  const { hrefOf } = useAddress();
  const { tell, refuse } = useTell();
  const discard = useCommand('letters.discard');
  const documents = useMemo(() => [letterDocument(letterId, letter)], [letterId, letter]);
  return (
    <>
      <div className="letter-tools">
        <PrintButtons primary fileName={letter.subject} />
        {row ? (
          <>
            <MarkSent letters={[row]} today={today} onSent={() => undefined} />
            <PushButton
              isDisabled={discard.isPending}
              onPress={() =>
                discard.mutate(
                  { letterId },
                  {
                    onSuccess: () => {
                      tell(t('letters.discarded'));
                      go({ letter: null });
                    },
                    onError: refuse,
                  },
                )
              }
            >
              {t('letters.discard')}
            </PushButton>
            <a className="button" href={hrefOf({ screen: 'courses', course: row.courseId })}>
              {t('letters.toCourse')}
            </a>
          </>
        ) : (
          <span className="muted">{t('letters.isSent')}</span>
        )}
      </div>
      <Paper documents={documents} label={t('letters.onPaper')} />
    </>
  );
}
