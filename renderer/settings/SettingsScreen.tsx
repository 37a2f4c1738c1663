import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandardsView, StandardView } from '#shared/api/quality-views.ts';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { Segments } from '../components/buttons.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import type { OpenMunicipality } from '../frame/municipality.ts';
import { ChangesPanel } from './ChangesPanel.tsx';
import { ClosedDays } from './ClosedDays.tsx';
import { Rows } from './Rows.tsx';
import { SettingTable } from './SettingTable.tsx';
import { Sites } from './Sites.tsx';
import { StandardChoice } from './StandardChoice.tsx';
import { useEditedStandard } from './use-edited-standard.ts';
import { Versions } from './Versions.tsx';
import './settings.css';

const sections = [
  'standard',
  'rows',
  'deadlines',
  'attendance',
  'planning',
  'days',
  'letters',
  'sites',
  'versions',
] as const;
type Section = (typeof sections)[number];

/** How a section stands in the address. */
const words: Readonly<Record<Section, string>> = {
  standard: 'standard',
  rows: 'raekker',
  deadlines: 'frister',
  attendance: 'fremmoede',
  planning: 'planlaegning',
  days: 'lukkedage',
  letters: 'breve',
  sites: 'steder',
  versions: 'versioner',
};

/** The municipality's quality standard: what it says, how it is kept, its values, its versions. */
export function SettingsScreen({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const standards = useAsk('standards.list', {});
  const inForce = standards.data?.inForce.id;
  const source = useMemo(
    () => (inForce === undefined ? null : { source: { kind: 'version' as const, id: inForce } }),
    [inForce],
  );
  const standard = useAsk('standards.get', source);
  if (standards.data === undefined || standard.data === undefined) {
    return <QueryFault query={standards.error ? standards : standard} title={t('standards.title')} />;
  }
  return <Standard standards={standards.data} standard={standard.data} municipality={municipality} />;
}

function Standard({
  standards,
  standard,
  municipality,
}: {
  standards: StandardsView;
  standard: StandardView;
  municipality: OpenMunicipality;
}) {
  const { t } = useTranslation();
  const { params } = useAddress();
  const editing = useEditedStandard(standard, standards, municipality);
  const section = sections.find((each) => words[each] === params.section) ?? 'standard';
  return (
    <>
      <div className="screen">
        <div className="screen-head">
          <h1>{t('standards.title')}</h1>
          <span className="muted">
            {t('standards.inForce', { name: standards.inForce.name, version: standards.inForce.version })}
          </span>
        </div>
        <div className="screen-head settings-sections">
          <Segments
            label={t('standards.sections')}
            value={section}
            choices={sections.map((each) => ({ id: each, label: t(`standards.section.${each}`) }))}
            onChange={(chosen) => go({ section: chosen === 'standard' ? null : words[chosen], show: null })}
          />
        </div>
        {section === 'standard' ? <StandardChoice standards={standards} standard={standard} /> : null}
        {section === 'rows' ? <Rows file={editing.edited.file} /> : null}
        {section === 'sites' ? <Sites /> : null}
        {section === 'versions' ? <Versions standards={standards} /> : null}
        {section === 'days' ? <ClosedDays editing={editing} /> : null}
        {section === 'deadlines' ||
        section === 'attendance' ||
        section === 'planning' ||
        section === 'letters' ? (
          <SettingTable key={section} section={section} editing={editing} />
        ) : null}
      </div>
      {editing.isChanged ? <ChangesPanel editing={editing} version={standards.inForce.version} /> : null}
    </>
  );
}
