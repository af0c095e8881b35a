import styles from './ReportFiles.module.css';

interface Props {
  period: string;
  facility: string;
  /** Whose report, where several stand side by side: said to screen readers. */
  of?: string;
  /** Where the place already says what is downloaded: `Word`, `Excel`. */
  isShort?: boolean;
}

/** A unit's report as the files that the office knows: the form to print and sign, the workbook to fill in. */
export function ReportFiles({ period, facility, of, isShort = false }: Props) {
  const path = `/api/reports/${encodeURIComponent(period)}/${encodeURIComponent(facility)}`;
  const whose = of && <span className="visually-hidden">, {of}</span>;
  return (
    <span className={styles.files}>
      <a href={`${path}.docx`} download className={styles.file}>
        {isShort ? <Short word="Word" /> : 'Tải biểu Word'}
        {whose}
      </a>
      <a href={`${path}.xlsx`} download className={styles.file}>
        {isShort ? <Short word="Excel" /> : 'Tải biểu Excel'}
        {whose}
      </a>
    </span>
  );
}

function Short({ word }: { word: string }) {
  return (
    <>
      <span className="visually-hidden">Tải biểu </span>
      {word}
    </>
  );
}
