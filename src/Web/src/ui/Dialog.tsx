import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
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
export function Dialog({ open, ...rest }: Props) {
  // Beside the page, not in it: a form of the dialog may be asked from inside a form.
  return open ? createPortal(<Modal {...rest} />, document.body) : null;
}

function Modal({ close, title, children, actions, dismiss = 'Đóng', wide = false }: Omit<Props, 'open'>) {
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Closed before it is taken away: that is when the browser gives the focus back.
    return () => dialog?.close();
  }, []);

  return (
    <dialog
      ref={element}
      aria-labelledby={titleId}
      className={styles.dialog}
      data-wide={wide || undefined}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <div className={styles.content}>{children}</div>
      <div className={styles.actions}>
        {actions}
        <Button onClick={close}>{dismiss}</Button>
      </div>
    </dialog>
  );
}
