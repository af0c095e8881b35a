import { FileLink } from '../ui/FileLink';

interface Props {
  period: string;
  /** Code: the letter is to its units alone. */
  district?: string | undefined;
  /** The letter is about it alone. */
  section?: string | undefined;
}

/** The letter that asks for what has not been filed, ready to number and sign. It follows the filters by district and section. */
export function ChasingLetter({ period, district, section }: Props) {
  const search = new URLSearchParams({ ...(district && { district }), ...(section && { section }) });
  return (
    <FileLink
      href={`/api/chasing-letters/${encodeURIComponent(period)}.docx${search.size > 0 ? `?${search}` : ''}`}
      name={`cong-van-don-doc-${period}.docx`}
    >
      Công văn đôn đốc (Word)
    </FileLink>
  );
}
