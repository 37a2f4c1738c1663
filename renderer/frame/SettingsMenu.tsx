import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { type Preferences, prefer, usePreferences } from '../preferences/preferences.ts';

/** How the window looks and listens: language, density, keys. Each choice holds at once. */
export function SettingsMenu({ onShowKeys }: { onShowKeys: () => void }) {
  const { t } = useTranslation();
  const { language, density, letterKeys } = usePreferences();
  const choose = (change: Partial<Preferences>) => () => prefer(change);
  return (
    <MenuTrigger>
      <TooltipTrigger delay={400}>
        <Button className="button button-quiet button-icon" aria-label={t('top.settings')}>
          <Icon name="settings" />
        </Button>
        <Tooltip className="tooltip" offset={6}>
          {t('top.settings')}
        </Tooltip>
      </TooltipTrigger>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu">
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[language]}>
            <Header className="menu-head">{t('settings.language')}</Header>
            <MenuItem id="da" className="menu-item" onAction={choose({ language: 'da' })}>
              <span lang="da">{t('settings.danish')}</span>
            </MenuItem>
            <MenuItem id="en" className="menu-item" onAction={choose({ language: 'en' })}>
              <span lang="en">{t('settings.english')}</span>
            </MenuItem>
          </MenuSection>
          <MenuSection selectionMode="single" disallowEmptySelection selectedKeys={[density]}>
            <Header className="menu-head">{t('settings.density')}</Header>
            <MenuItem id="compact" className="menu-item" onAction={choose({ density: 'compact' })}>
              <span>{t('settings.compact')}</span>
            </MenuItem>
            <MenuItem id="comfortable" className="menu-item" onAction={choose({ density: 'comfortable' })}>
              <span>{t('settings.comfortable')}</span>
            </MenuItem>
          </MenuSection>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[letterKeys ? 'keys-on' : 'keys-off']}
          >
            <Header className="menu-head">{t('settings.letterKeys')}</Header>
            <MenuItem id="keys-on" className="menu-item" onAction={choose({ letterKeys: true })}>
              <span>{t('settings.letterKeysOn')}</span>
            </MenuItem>
            <MenuItem id="keys-off" className="menu-item" onAction={choose({ letterKeys: false })}>
              <span>{t('settings.letterKeysOff')}</span>
            </MenuItem>
          </MenuSection>
          <MenuSection aria-label={t('settings.keys')}>
            <MenuItem id="show-keys" className="menu-item" onAction={onShowKeys}>
              <span>{t('settings.keys')}</span>
              <kbd>?</kbd>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
