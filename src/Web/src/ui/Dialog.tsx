import { DialogDismiss, DialogHeading, Dialog as Modal } from '@ariakit/react';
import type { ReactNode } from 'react';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface Props {
  open: boolean;
  close: () => void;
  title: string;
  children: ReactNode;
  /** The buttons; the one that closes stands beside them. */
  actions?: ReactNode;
  /** What closing means here, where it says more than "Đóng". */
  dismiss?: string;
  wide?: boolean;
}

/** A question that must be answered before going on. Escape closes it, focus returns to where it was. */
export function Dialog({ open, close, title, children, actions, dismiss = 'Đóng', wide = false }: Props) {
  return (
    <Modal
      open={open}
      onClose={close}
      unmountOnHide
      backdrop={<div className={styles.backdrop} />}
      className={styles.dialog}
      data-wide={wide || undefined}
    >
      <DialogHeading className={styles.title}>{title}</DialogHeading>
      <div className={styles.content}>{children}</div>
      <div className={styles.actions}>
        {actions}
        <DialogDismiss render={<Button />}>{dismiss}</DialogDismiss>
      </div>
    </Modal>
  );
}
