import { useTranslation } from 'react-i18next';
import type { ScreenName } from '../address/address.ts';
import { useAddress } from '../address/use-address.ts';
import { IconButton } from '../components/buttons.tsx';
import { Icon } from '../components/Icon.tsx';
import { usePlanRun } from '../plan/PlanRun.tsx';
import { prefer, usePreferences } from '../preferences/preferences.ts';

const screens = [
  'week',
  'waitingList',
  'plan',
  'courses',
  'letters',
  'complaints',
  'quality',
  'forecast',
  'settings',
] as const satisfies readonly ScreenName[];
/** Screens without a place of their own in the navigation belong to another. */
const belongsTo: Readonly<Partial<Record<ScreenName, ScreenName>>> = {
  citizens: 'courses',
  attendance: 'courses',
  inquiry: 'courses',
};

/** The screens there are, each with a picture and a word; folded together only the pictures. */
export function Navigation({ waiting }: { waiting: number }) {
  const { t } = useTranslation();
  const { screen: shown, hrefOf } = useAddress();
  const { navigation } = usePreferences();
  const { running } = usePlanRun();
  const collapsed = navigation === 'collapsed';
  const remark: Partial<Record<ScreenName, string>> = {
    waitingList: String(waiting),
    ...(running ? { plan: t('nav.planRunning') } : {}),
  };
  return (
    <nav className={collapsed ? 'navigation is-collapsed' : 'navigation'} aria-label={t('app.navigation')}>
      <ul>
        {screens.map((screen) => (
          <li key={screen}>
            <a
              href={hrefOf({ screen })}
              aria-current={screen === (belongsTo[shown] ?? shown) ? 'page' : undefined}
              title={collapsed ? t(`screens.${screen}`) : undefined}
            >
              <Icon name={screen} />
              <span className={collapsed ? 'visually-hidden' : 'navigation-word'}>
                {t(`screens.${screen}`)}
              </span>
              {collapsed || !remark[screen] ? null : (
                <span className="navigation-remark">{remark[screen]}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
      <IconButton
        icon={collapsed ? 'expand' : 'collapse'}
        label={t(collapsed ? 'nav.expand' : 'nav.collapse')}
        onPress={() => prefer({ navigation: collapsed ? 'open' : 'collapsed' })}
      />
    </nav>
  );
}
