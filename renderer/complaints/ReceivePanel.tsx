import { useState } from 'react';
import { Input, Label, ListBox, ListBoxItem, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/calendar/dates.ts';
import { go } from '../address/use-address.ts';
import { useAsk } from '../api/queries.ts';
import { PushButton } from '../components/buttons.tsx';
import { SelectField } from '../components/form-fields.tsx';
import { SidePanel } from '../components/SidePanel.tsx';
import { ReceiveForm } from './ReceiveForm.tsx';

const enough = 2;

/** A complaint that comes in by phone or post: whose, about which course, about what. */
export function ReceivePanel({ today, onClose }: { today: IsoDate; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [citizen, setCitizen] = useState<{ id: string; name: string } | null>(null);
  return (
    <SidePanel title={t('complaints.receive')} subject="ny" focus={false} onClose={onClose}>
      {citizen === null ? (
        <FindCitizen text={text} onText={setText} onPick={setCitizen} />
      ) : (
        <ForCitizen
          key={citizen.id}
          citizen={citizen}
          today={today}
          onOther={() => setCitizen(null)}
          onReceived={(id) => go({ complaint: id })}
        />
      )}
    </SidePanel>
  );
}

function FindCitizen({
  text,
  onText,
  onPick,
}: {
  text: string;
  onText: (text: string) => void;
  onPick: (citizen: { id: string; name: string }) => void;
}) {
  const { t } = useTranslation();
  const wanted = text.trim();
  const found = useAsk('citizens.search', wanted.length >= enough ? { text: wanted } : null);
  const rows = wanted.length >= enough ? (found.data ?? []) : [];
  return (
    <div className="form">
      <SearchField className="field" autoFocus value={text} onChange={onText}>
        <Label>{t('complaints.who')}</Label>
        <Input className="picker-input" />
      </SearchField>
      {wanted.length >= enough && found.data && rows.length === 0 ? (
        <p role="status">{t('complaints.nobody')}</p>
      ) : null}
      <ListBox
        className="menu"
        aria-label={t('complaints.who')}
        items={rows}
        selectionMode="none"
        onAction={(key) => {
          const row = rows.find(({ id }) => id === key);
          if (row) onPick({ id: row.id, name: row.name });
        }}
      >
        {(row) => (
          <ListBoxItem id={row.id} textValue={row.name} className="menu-item">
            <span>{row.name}</span>
            <span className="muted">{row.birthDigits ?? ''}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  );
}

function ForCitizen({
  citizen,
  today,
  onOther,
  onReceived,
}: {
  citizen: { id: string; name: string };
  today: IsoDate;
  onOther: () => void;
  onReceived: (complaintId: string) => void;
}) {
  const { t } = useTranslation();
  const courses = useAsk('citizens.get', { citizenId: citizen.id }).data?.courses ?? [];
  const [courseId, setCourseId] = useState('');
  return (
    <>
      <p className="complaint-citizen">
        <strong>{citizen.name}</strong>
        <PushButton kind="quiet" onPress={onOther}>
          {t('complaints.other')}
        </PushButton>
      </p>
      <SelectField
        label={t('complaints.course')}
        value={courseId}
        empty={t('complaints.noCourse')}
        options={courses.map((course) => ({
          id: course.courseId,
          label: course.serviceName ?? t('complaints.courseWithoutService'),
        }))}
        onChange={setCourseId}
      />
      <ReceiveForm citizenId={citizen.id} courseId={courseId || null} today={today} onReceived={onReceived} />
    </>
  );
}
