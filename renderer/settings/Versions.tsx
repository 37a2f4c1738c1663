import { useTranslation } from 'react-i18next';
import type { StandardsView } from '#shared/api/quality-views.ts';
import { useCommand } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { StatusMark } from '../components/StatusMark.tsx';
import { useTell } from '../frame/Notices.tsx';
import { saveText } from '../frame/scenario-files.ts';
import { useFormat } from '../i18n/format.ts';

/** Every version that was in force, and how many open courses still keep it. */
export function Versions({ standards }: { standards: StandardsView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { tell, refuse } = useTell();
  const exportFile = useCommand('standards.export');
  return (
    <ScrollArea className="settings-body" label={t('standards.section.versions')}>
      <p className="muted versions-note">{t('standards.versionsNote')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('standards.columns.name')}</th>
            <th scope="col" className="number">
              {t('standards.version')}
            </th>
            <th scope="col" className="number">
              {t('standards.columns.openCourses')}
            </th>
            <th scope="col">{t('standards.columns.status')}</th>
            <th scope="col">{t('standards.columns.file')}</th>
          </tr>
        </thead>
        <tbody>
          {standards.versions.map(({ id, name, version, openCourses }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="number">{format.number(version)}</td>
              <td className="number">{format.number(openCourses)}</td>
              <td>
                {id === standards.inForce.id ? (
                  <StatusMark icon="check" tone="good">
                    {t('standards.isInForce')}
                  </StatusMark>
                ) : (
                  <span className="muted">{t('standards.isPast')}</span>
                )}
              </td>
              <td>
                <PushButton
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
                  <span className="visually-hidden">{t('standards.versionOf', { name, version })}</span>
                </PushButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
