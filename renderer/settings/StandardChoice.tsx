import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardsView, StandardView } from '#shared/api/quality-views.ts';
import type { Fault } from '#shared/model/faults.ts';
import { readStandardFile } from '#shared/standards/read-standard.ts';
import type { StandardFile } from '#shared/standards/standard-file.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { Fact } from '../components/SidePanel.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useTell } from '../frame/Notices.tsx';
import { chooseScenarioFile, saveText } from '../frame/scenario-files.ts';
import { type Candidate, CandidatePanel } from './CandidatePanel.tsx';
import { FileFaults } from './FileFaults.tsx';

type Chosen =
  | { readonly kind: 'shipped'; readonly code: string }
  | { readonly kind: 'file'; readonly fileName: string; readonly text: string; readonly file: StandardFile }
  | { readonly kind: 'faulty'; readonly fileName: string; readonly faults: readonly Fault[] };

/** The standard in force, the ones that the product ships, and standards as files. */
export function StandardChoice({
  standards,
  standard,
}: {
  standards: StandardsView;
  standard: StandardView;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const shipped = useAsk(
    'standards.get',
    chosen?.kind === 'shipped' ? { source: { kind: 'shipped', code: chosen.code } } : null,
  );
  const candidate = candidateOf(chosen, shipped.isPlaceholderData ? undefined : shipped.data);
  const close = () => setChosen(null);
  const read = (file: { fileName: string; text: string } | null) => {
    if (!file) return;
    const reading = readStandardFile(file.text);
    setChosen(
      reading.ok
        ? { kind: 'file', ...file, file: reading.value }
        : { kind: 'faulty', fileName: file.fileName, faults: reading.faults },
    );
  };
  return (
    <div className="standard-choice">
      <ScrollArea className="settings-body" label={t('standards.section.standard')}>
        <InForce standards={standards} standard={standard} onImport={read} />
        {chosen?.kind === 'faulty' ? (
          <FileFaults fileName={chosen.fileName} faults={chosen.faults} onClose={close} />
        ) : null}
        <section className="setting-group" aria-labelledby="shipped-title">
          <h2 id="shipped-title">{t('standards.shippedTitle')}</h2>
          <p className="muted">{t('standards.shippedNote')}</p>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('standards.columns.name')}</th>
                <th scope="col">{t('standards.columns.status')}</th>
                <th scope="col">{t('standards.columns.choose')}</th>
              </tr>
            </thead>
            <tbody>
              {standards.shipped.map(({ code, name, status }) => (
                <tr key={code}>
                  <th scope="row">
                    {name}
                    {code === standards.inForce.code ? (
                      <>
                        {' '}
                        <StatusMark icon="check" tone="good">
                          {t('standards.basisInForce')}
                        </StatusMark>
                      </>
                    ) : null}
                  </th>
                  <td>{status}</td>
                  <td>
                    <PushButton onPress={() => setChosen({ kind: 'shipped', code })}>
                      {t('standards.seeDifference')}
                      <span className="visually-hidden"> {name}</span>
                    </PushButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </ScrollArea>
      {candidate ? <CandidatePanel candidate={candidate} current={standard.file} onClose={close} /> : null}
    </div>
  );
}

function candidateOf(chosen: Chosen | null, shipped: StandardView | undefined): Candidate | null {
  if (chosen?.kind === 'file') {
    return { file: chosen.file, adopt: { kind: 'file', fileName: chosen.fileName, text: chosen.text } };
  }
  if (chosen?.kind === 'shipped' && shipped) {
    return { file: shipped.file, adopt: { kind: 'shipped', code: chosen.code } };
  }
  return null;
}

function InForce({
  standards,
  standard,
  onImport,
}: {
  standards: StandardsView;
  standard: StandardView;
  onImport: (file: { fileName: string; text: string } | null) => void;
}) {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const exportFile = useCommand('standards.export');
  const { source, legalBases, startCountsFrom } = standard.file;
  const { id, version } = standards.inForce;
  const open = standards.versions.find((each) => each.id === id)?.openCourses ?? 0;
  return (
    <section className="setting-group" aria-labelledby="in-force-title">
      <h2 id="in-force-title">{standard.file.name}</h2>
      <dl className="standard-facts">
        <Fact label={t('standards.version')}>{t('standards.versionText', { version, count: open })}</Fact>
        <Fact label={t('standards.source')}>{source.title}</Fact>
        <Fact label={t('standards.approved')}>{source.approved ?? t('standards.notApproved')}</Fact>
        <Fact label={t('standards.status')}>{source.status}</Fact>
        <Fact label={t('standards.legalBasis')}>{legalBases.join(', ')}</Fact>
        <Fact label={t('standards.countsFrom')}>{t(`standards.from.${startCountsFrom}`)}</Fact>
      </dl>
      <div className="form-buttons">
        <PushButton
          icon="file"
          isDisabled={exportFile.isPending}
          onPress={() =>
            exportFile.mutate(
              { source: { kind: 'version', id } },
              {
                onSuccess: ({ fileName, text }) => {
                  saveText(fileName, text);
                  tell(t('standards.exported', { file: fileName }));
                },
                onError: refuse,
              },
            )
          }
        >
          {t('standards.export')}
        </PushButton>
        <PushButton icon="file" onPress={() => void chooseScenarioFile().then(onImport)}>
          {t('standards.import')}
        </PushButton>
      </div>
    </section>
  );
}
