import { useTranslation } from 'react-i18next';
import { PushButton } from '../components/buttons.tsx';
import { Icon } from '../components/Icon.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { Conflicts } from './Conflicts.tsx';
import { ChangeList } from './DifferenceList.tsx';
import { useAdopt } from './use-adopt.ts';
import { useConflicts } from './use-conflicts.ts';
import type { EditedStandard } from './use-edited-standard.ts';

/** What was changed and not adopted yet: from which value to which, and the step that makes it a new version. */
export function ChangesPanel({ editing, version }: { editing: EditedStandard; version: number }) {
  const { t } = useTranslation();
  const { adopt, adopting } = useAdopt();
  const conflicts = useConflicts(editing.edited.file);
  const { edited, lines, rangesChanged, hasFaults, forget } = editing;
  const count = edited.changes.length + (rangesChanged ? 1 : 0);
  const adoptEdited = () =>
    adopt(
      {
        kind: 'file',
        fileName: `${edited.file.id}.json`,
        text: JSON.stringify(edited.file),
      },
      forget,
    );
  return (
    <aside className="side-panel" aria-label={t('standards.changes')}>
      <ScrollArea className="side-panel-body" label={t('standards.changes')}>
        <h2>{t('standards.changesCount', { count })}</h2>
        <p className="muted panel-note">{t('standards.changesNote', { version: version + 1 })}</p>
        {hasFaults ? (
          <p className="notice notice-bad changes-fault" role="status">
            <Icon name="warning" />
            <span>{t('standards.faultsLeft')}</span>
          </p>
        ) : null}
        <Conflicts conflicts={conflicts ?? []} />
        <ChangeList changes={edited.changes} lines={lines} file={edited.file} />
        {rangesChanged ? <p>{t('standards.rangesChange')}</p> : null}
        <div className="panel-step">
          <PushButton
            kind="primary"
            icon="check"
            isDisabled={hasFaults || count === 0 || adopting || conflicts?.length !== 0}
            onPress={adoptEdited}
          >
            {adopting ? t('standards.adopting') : t('standards.adopt')}
          </PushButton>
          <PushButton isDisabled={adopting} onPress={forget}>
            {t('standards.forget')}
          </PushButton>
        </div>
      </ScrollArea>
    </aside>
  );
}
