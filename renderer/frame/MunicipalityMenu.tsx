import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions/ActionsProvider.tsx';
import { Icon } from '../components/Icon.tsx';
import { useFormat } from '../i18n/format.ts';
import type { OpenMunicipality } from './municipality.ts';

const offered = ['municipality.import', 'municipality.export', 'municipality.release', 'municipality.close'];

/** The municipality's name, what it holds, and what can be done with it as a whole. */
export function MunicipalityMenu({ municipality }: { municipality: OpenMunicipality }) {
  const { t } = useTranslation();
  const { everywhere } = useActions();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const actions = everywhere.filter((action) => offered.includes(action.id) && action.may);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button button-quiet municipality">
        <span className="municipality-text">
          <span className="municipality-name">{municipality.name}</span>
          <span className="planning-day">
            {t('top.planningDay', { date: format.date(municipality.planningDay) })}
          </span>
        </span>
        <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" onAction={(key) => actions.find((action) => action.id === key)?.run()}>
          <MenuSection aria-label={municipality.name}>
            <Header className="menu-head">
              {t('municipality.standard', { name: municipality.standardName })}
              <br />
              {t('municipality.facts', municipality.counts)}
            </Header>
            {actions.map((action) => (
              <MenuItem key={action.id} id={action.id} className="menu-item">
                {action.label}
              </MenuItem>
            ))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
