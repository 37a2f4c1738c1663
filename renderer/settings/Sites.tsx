import { useTranslation } from 'react-i18next';
import { siteKinds } from '#shared/standards/quality.ts';
import { useAsk, useCommand } from '../api/queries.ts';
import { Choice } from '../components/Choice.tsx';
import { QueryFault } from '../components/QueryFault.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { useTell } from '../frame/Notices.tsx';

/** `Choice` wants a text for each choice; this one stands for a kind that nobody has said. */
const unsaid = 'unsaid';

/** The municipality's sites, and what kind of place each is: what a standard lets train where depends on it. */
export function Sites() {
  const { t } = useTranslation();
  const { tell, refuse } = useTell();
  const sites = useAsk('sites.list', {});
  const set = useCommand('sites.setKind');
  const undo = useCommand('history.undo');
  if (sites.data === undefined) return <QueryFault query={sites} title={t('standards.section.sites')} />;
  const choices = [
    { id: unsaid, label: t('standards.siteKind.unsaid') },
    ...siteKinds.map((kind) => ({ id: kind, label: t(`standards.siteKind.${kind}`) })),
  ];
  function choose(siteId: string, name: string, chosen: string) {
    const kind = siteKinds.find((each) => each === chosen) ?? null;
    set.mutate(
      { siteId, kind },
      {
        onSuccess: () =>
          tell(t('standards.siteKindSaved', { name }), {
            label: t('plan.undo'),
            run: () => undo.mutate({}, { onError: refuse }),
          }),
        onError: refuse,
      },
    );
  }
  return (
    <ScrollArea className="settings-body" label={t('standards.section.sites')}>
      <p className="muted">{t('standards.sitesNote')}</p>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('standards.site')}</th>
            <th scope="col">{t('standards.siteKindTitle')}</th>
          </tr>
        </thead>
        <tbody>
          {sites.data.map(({ id, name, kind }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>
                <Choice
                  label={t('standards.siteKindOf', { name })}
                  value={kind ?? unsaid}
                  choices={choices}
                  onChange={(chosen) => choose(id, name, chosen)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
