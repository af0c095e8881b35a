import { type MouseEvent, useState } from 'react';
import { problemOf, requestInTurn } from '../gateway/http';
import { sentenceOf } from '../gateway/problem';
import { Dialog } from './Dialog';
import styles from './FileLink.module.css';
import { saveFile } from './saveFile';

interface Props {
  href: string;
  /** As it is saved. */
  name: string;
  children: string;
}

/** A file that the server may refuse to make: a link like any other, but why it was refused is told here and not by a failed download. */
export function FileLink({ href, name, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);

  async function fetchFile() {
    setBusy(true);
    try {
      const response = await requestInTurn(href);
      if (!response.ok) {
        throw await problemOf(response);
      }
      saveFile(await response.blob(), name);
    } catch (error) {
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }

  function onClick(event: MouseEvent) {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    if (!isBusy) {
      void fetchFile();
    }
  }

  return (
    <>
      <a href={href} download={name} className={styles.link} aria-busy={isBusy || undefined} onClick={onClick}>
        {children}
      </a>
      {isBusy && (
        <span role="status" className="visually-hidden">
          Đang lập tệp
        </span>
      )}
      <Dialog open={refusal !== null} close={() => setRefusal(null)} title="Chưa tải được tệp">
        <p>{sentenceOf(refusal)}</p>
      </Dialog>
    </>
  );
}
