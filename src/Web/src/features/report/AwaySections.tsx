import type { Away } from '../../gateway/query';
import { AwayNotice } from '../../ui/AwayNotice';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { placeOf } from './answers';
import type { AwaySection } from './away';

interface Props {
  of: Away;
  sections: readonly AwaySection[];
  /** All that the report has, also what was read: forms are named where there are several. */
  all: readonly Parameters<typeof placeOf>[0][];
  /** What follows from it for the one who reads this. */
  children: string;
  retry: () => void;
  busy: boolean;
}

/** Which sections of a report cannot be read now, by the names that the form gives them; nothing where all is there. */
export function AwaySections({ of, sections, all, children, retry, busy }: Props) {
  return sections.length === 0 ? (
    // What is away is a part of what is shown, such as last period's figures.
    <AwayNotice of={of} retry={retry} />
  ) : (
    <Notice kind="look" role="status" title={`${sections.length} nội dung tạm thời không đọc được`}>
      <ul>
        {sections.map((section) => (
          <li key={section.definition.name}>
            {placeOf(section, all)}. {section.definition.shortTitle}
          </li>
        ))}
      </ul>
      <p>{children}</p>
      <p className="no-print">
        <Button busy={busy} onClick={retry}>
          Thử lại
        </Button>
      </p>
    </Notice>
  );
}
