import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { standardToAdopt } from '#shared/api/quality-inputs.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { PushButton } from '../components/buttons.tsx';
import { SidePanel } from '../components/SidePanel.tsx';
import { Conflicts } from './Conflicts.tsx';
import { DifferenceList } from './DifferenceList.tsx';
import { differencesBetween } from './differences.ts';
import { useAdopt } from './use-adopt.ts';
import { useConflicts } from './use-conflicts.ts';

export interface Candidate {
  readonly file: StandardFile;
  readonly adopt: z.input<typeof standardToAdopt>;
}

/** Another standard, before it is taken into use: what it would change. */
export function CandidatePanel({
  candidate,
  current,
  onClose,
}: {
  candidate: Candidate;
  current: StandardFile;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const differences = useMemo(() => differencesBetween(current, candidate.file), [current, candidate.file]);
  const { adopt, adopting } = useAdopt();
  const conflicts = useConflicts(candidate.file);
  const same =
    differences.settings.length === 0 && differences.lists.length === 0 && !differences.closedRanges;
  return (
    <SidePanel title={candidate.file.name} subject={candidate.file.id} focus onClose={onClose}>
      {same ? (
        <p>{t('standards.same')}</p>
      ) : (
        <>
          <p>{t('standards.adoptNote')}</p>
          <Conflicts conflicts={conflicts ?? []} />
          <div className="panel-step">
            <PushButton
              kind="primary"
              icon="check"
              isDisabled={adopting || conflicts?.length !== 0}
              onPress={() => adopt(candidate.adopt, onClose)}
            >
              {adopting ? t('standards.adopting') : t('standards.adoptStandard')}
            </PushButton>
          </div>
          <DifferenceList differences={differences} file={candidate.file} />
        </>
      )}
    </SidePanel>
  );
}
