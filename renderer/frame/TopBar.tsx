import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions/ActionsProvider.tsx';
import { go, useAddress } from '../address/use-address.ts';
import { IconButton } from '../components/buttons.tsx';
import { Choice } from '../components/Choice.tsx';
import { Icon } from '../components/Icon.tsx';
import { MunicipalityMenu } from './MunicipalityMenu.tsx';
import type { OpenMunicipality } from './municipality.ts';
import { SettingsMenu } from './SettingsMenu.tsx';
import { WeekPicker } from './WeekPicker.tsx';

const everySite = 'alle';

/** What holds on every screen: the municipality and its planning day, the site, the week, search, undo, settings. */
export function TopBar({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const { screen, params } = useAddress();
  const { everywhere } = useActions();
  const action = (id: string) => everywhere.find((candidate) => candidate.id === id);
  const undo = action('history.undo');
  const redo = action('history.redo');
  return (
    <header className="top-bar">
      <MunicipalityMenu municipality={municipality} />
      {municipality.planningDayFixed ? (
        <Button
          className="button button-quiet button-link"
          onPress={() => action('municipality.release')?.run()}
        >
          {t('municipality.release')}
        </Button>
      ) : null}
      <span className="spring" />
      {municipality.sites.length > 1 ? (
        <Choice
          label={t('top.site')}
          value={params.site ?? everySite}
          choices={[
            { id: everySite, label: t('top.allSites') },
            ...municipality.sites.map((site) => ({ id: site.id, label: site.name })),
          ]}
          onChange={(site) => go({ site: site === everySite ? null : site })}
        />
      ) : null}
      {screen === 'week' ? <WeekPicker municipality={municipality} /> : null}
      <Button className="button search-button" onPress={() => action('search')?.run()}>
        <Icon name="search" />
        <span>{t('top.search')}</span>
        <kbd>Ctrl+K</kbd>
      </Button>
      <span className="button-pair">
        <IconButton
          icon="undo"
          label={undo?.label ?? ''}
          keys="Ctrl+Z"
          isDisabled={!undo?.may}
          onPress={() => undo?.run()}
        />
        <IconButton
          icon="redo"
          label={redo?.label ?? ''}
          keys="Ctrl+Y"
          isDisabled={!redo?.may}
          onPress={() => redo?.run()}
        />
      </span>
      <SettingsMenu onShowKeys={() => action('keys')?.run()} />
    </header>
  );
}
