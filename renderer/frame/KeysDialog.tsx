import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useActions } from '../actions/ActionsProvider.tsx';
import type { Action } from '../actions/action.ts';
import { PushButton } from '../components/buttons.tsx';
import { usePreferences } from '../preferences/preferences.ts';
import './keys-dialog.css';

/** Every key there is, read from the actions themselves. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { everywhere, here } = useActions();
  const { letterKeys } = usePreferences();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="backdrop">
      <Modal className="modal keys-modal">
        <Dialog className="dialog">
          <Heading slot="title">{t('keys.title')}</Heading>
          {letterKeys ? null : <p className="muted">{t('keys.off')}</p>}
          <div className="keys">
            <KeyList title={t('keys.here')} actions={here} />
            <section>
              <h3>{t('keys.lists')}</h3>
              <dl>
                <Key keys={['↑', '↓', '←', '→']} label={t('keys.arrows')} />
                <Key keys={['j', 'k']} label={t('keys.alsoJk')} />
                <Key keys={[t('keys.names.Home'), t('keys.names.End')]} label={t('keys.homeEnd')} />
                <Key keys={[t('keys.names.Enter')]} label={t('keys.enter')} />
                <Key keys={[t('keys.names.Escape')]} label={t('keys.escape')} />
              </dl>
            </section>
            <KeyList title={t('keys.everywhere')} actions={everywhere} />
          </div>
          <div className="dialog-buttons">
            <PushButton autoFocus onPress={onClose}>
              {t('keys.close')}
            </PushButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function KeyList({ title, actions }: { title: string; actions: readonly Action[] }) {
  const { t } = useTranslation();
  const withKeys = actions.filter((action) => action.key);
  if (withKeys.length === 0) return null;
  const nameOf = (key: string) => (key === 'PageUp' || key === 'PageDown' ? t(`keys.names.${key}`) : key);
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {withKeys.map((action) => (
          <Key key={action.id} keys={[nameOf(action.key ?? '')]} label={action.label} />
        ))}
      </dl>
    </section>
  );
}

function Key({ keys, label }: { keys: string[]; label: string }) {
  return (
    <div className="key">
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{label}</dd>
    </div>
  );
}
