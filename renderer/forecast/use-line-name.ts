import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PoolBasis } from '#shared/api/forecast-views.ts';

/** The number at the end of a team's name: `Balance 2`. */
const number = / \d+$/;

/** What a line is called: as its teams are, else by what they train, and where. */
export function useLineName(): (pool: PoolBasis) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ kind, needs, teams, siteName }) => {
      if (kind === 'alone') return t('forecast.alone');
      const names = new Set(teams.map(({ name }) => name.replace(number, '')));
      const [name = ''] = names;
      return t('forecast.team', {
        name: names.size === 1 ? name : needs.join(' + '),
        site: siteName ?? '',
      });
    },
    [t],
  );
}
