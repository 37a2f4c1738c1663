import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions/ActionsProvider.tsx';
import { go, useAddress } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { Icon } from '../components/Icon.tsx';
import { ScrollArea } from '../components/ScrollArea.tsx';
import { thisWeekOf } from '../i18n/format.ts';
import type { OpenMunicipality } from './municipality.ts';
import './search-dialog.css';

interface Found {
  readonly id: string;
  readonly label: string;
  readonly note?: string;
  readonly run: () => void;
}
const mostOfEach = 8;
/** Fewer characters would find half the register. */
const enough = 2;

/** One field for everything: citizens, courses, teams, therapists, actions. Enter goes there. */
export function SearchDialog({
  municipality,
  onClose,
}: {
  municipality: OpenMunicipality;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { everywhere, here } = useActions();
  const address = useAddress();
  const [text, setText] = useState('');
  const rows = useAsk('waitingList.get', {}).data?.rows;
  const asked = text.trim();
  const question = asked.length < enough ? null : asked;
  const register = useAsk('citizens.search', question === null ? null : { text: question }).data;
  const courseList = useAsk('course.list', question === null ? null : { show: 'all', text: question }).data;

  const groups = useMemo(() => {
    const week = address.week ?? thisWeekOf(municipality.planningDay);
    const citizens: Found[] = (rows ?? []).map((row) => ({
      id: `citizen ${row.referralId}`,
      label: row.citizen.name,
      note: row.serviceName,
      run: () => go({ screen: 'waitingList', citizen: row.referralId, site: null, show: null }),
    }));
    const people: Found[] = (question === null ? [] : (register ?? [])).map((citizen) => ({
      id: `person ${citizen.id}`,
      label: citizen.name,
      note: citizen.birthDigits ?? '',
      run: () => go({ screen: 'citizens', citizen: citizen.id, course: null }),
    }));
    const courses: Found[] = (question === null ? [] : (courseList?.courses ?? [])).map((course) => ({
      id: `course ${course.courseId}`,
      label: course.citizen.name,
      note: course.serviceName ?? t('course.notGranted'),
      run: () => go({ screen: 'courses', course: course.courseId, citizen: null }),
    }));
    const siteName = new Map(municipality.sites.map((site) => [site.id, site.name]));
    const teams: Found[] = municipality.teams.map((team) => ({
      id: `team ${team.id}`,
      label: team.name,
      note: siteName.get(team.siteId) ?? '',
      run: () =>
        go({ screen: 'week', week, team: team.id, date: null, site: null, view: null, therapist: null }),
    }));
    const therapists: Found[] = municipality.therapists.map((therapist) => ({
      id: `therapist ${therapist.id}`,
      label: therapist.name,
      note: t(`profession.${therapist.profession}`),
      run: () =>
        go({ screen: 'week', week, view: 'terapeut', therapist: therapist.id, team: null, date: null }),
    }));
    const actions: Found[] = [...here, ...everywhere]
      .filter((action) => action.may && !action.onlyKey && action.id !== 'search')
      .map((action) => ({
        id: `action ${action.id}`,
        label: action.label,
        ...(action.key ? { note: action.key } : {}),
        run: action.run,
      }));
    const wanted = text.trim().toLocaleLowerCase('da');
    const fits = (found: Found) => wanted === '' || found.label.toLocaleLowerCase('da').includes(wanted);
    const most = wanted === '' ? 4 : mostOfEach;
    return [
      { id: 'citizens', title: t('palette.citizens'), found: citizens.filter(fits).slice(0, most) },
      { id: 'register', title: t('palette.register'), found: people.slice(0, mostOfEach) },
      { id: 'courses', title: t('palette.courses'), found: courses.slice(0, mostOfEach) },
      { id: 'teams', title: t('palette.teams'), found: teams.filter(fits).slice(0, most) },
      { id: 'therapists', title: t('palette.therapists'), found: therapists.filter(fits).slice(0, most) },
      {
        id: 'actions',
        title: t('palette.actions'),
        found: actions.filter(fits).slice(0, wanted === '' ? 20 : most),
      },
    ].filter((group) => group.found.length > 0);
  }, [text, question, rows, register, courseList, municipality, address.week, everywhere, here, t]);

  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="backdrop">
      <Modal className="modal search-modal">
        <Dialog className="search-dialog" aria-label={t('palette.label')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField
              className="search-field"
              aria-label={t('palette.label')}
              autoFocus
              onKeyDown={(event) => {
                // The field itself takes the first Escape to clear what is written.
                if (event.key === 'Escape' && text === '') onClose();
                else event.continuePropagation();
              }}
            >
              <Icon name="search" />
              <Input placeholder={t('palette.placeholder')} />
            </SearchField>
            <ScrollArea className="search-results" label={t('palette.results')}>
              <Menu
                className="menu"
                aria-label={t('palette.label')}
                renderEmptyState={() => <p className="menu-note">{t('palette.none')}</p>}
                onAction={(key) => {
                  const found = groups.flatMap((group) => group.found).find((each) => each.id === key);
                  onClose();
                  found?.run();
                }}
              >
                {groups.map((group) => (
                  <MenuSection key={group.id} id={group.id}>
                    <Header className="menu-head">{group.title}</Header>
                    {group.found.map((found) => (
                      <MenuItem key={found.id} id={found.id} textValue={found.label} className="menu-item">
                        <span>{found.label}</span>
                        {found.note ? <span className="muted">{found.note}</span> : null}
                      </MenuItem>
                    ))}
                  </MenuSection>
                ))}
              </Menu>
            </ScrollArea>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
