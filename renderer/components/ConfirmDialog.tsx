import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { PushButton } from './buttons.tsx';
import './dialog.css';

/** Asks before what cannot be undone. The focus starts on the way back. */
export function ConfirmDialog({
  title,
  children,
  doIt,
  danger = false,
  onConfirm,
  onClose,
}: {
  title: string;
  children: ReactNode;
  /** What the button does, in its own words. */
  doIt: string;
  danger?: boolean;
  onConfirm: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && onClose()} className="backdrop">
      <Modal className="modal">
        <Dialog role="alertdialog" className="dialog">
          <Heading slot="title">{title}</Heading>
          <div className="dialog-text">{children}</div>
          <div className="dialog-buttons">
            <PushButton autoFocus onPress={onClose}>
              {t('municipality.cancel')}
            </PushButton>
            <PushButton
              kind={danger ? 'danger' : 'primary'}
              onPress={() => {
                onClose();
                onConfirm();
              }}
            >
              {doIt}
            </PushButton>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
