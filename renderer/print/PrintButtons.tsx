import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PushButton } from '../components/buttons.tsx';
import { useTell } from '../frame/Notices.tsx';
import { printPaper, savePdf } from './paper-out.ts';

/** Prints the `Paper` that is shown, or saves it as a PDF. `fileName` without its ending. */
export function PrintButtons({ fileName, primary = false }: { fileName: string; primary?: boolean }) {
  const { t } = useTranslation();
  const { tell, fail } = useTell();
  const [saving, setSaving] = useState(false);
  async function save(): Promise<void> {
    if (!savePdf) return;
    setSaving(true);
    const answer = await savePdf(fileName).catch(() => 'failed' as const);
    setSaving(false);
    if (answer === 'saved') tell(t('print.saved'));
    if (answer === 'failed') fail(t('print.notSaved'));
  }
  return (
    <>
      <PushButton kind={primary ? 'primary' : 'plain'} icon="print" onPress={printPaper}>
        {savePdf ? t('print.print') : t('print.printOrPdf')}
      </PushButton>
      {savePdf ? (
        <PushButton icon="file" isDisabled={saving} onPress={() => void save()}>
          {saving ? t('print.saving') : t('print.savePdf')}
        </PushButton>
      ) : null}
    </>
  );
}
