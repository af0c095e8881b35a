import { Button } from '../../ui/Button';
import { PeriodSelect } from '../../ui/PeriodSelect';

interface Props {
  periods: readonly { code: string; name: string }[];
  /** Of the period shown; one that the calendar does not have is not offered for change. */
  code: string | undefined;
  choose: (code: string) => void;
}

/** What every screen of the province's results offers: to print it, and to see another period. */
export function PeriodActions({ periods, code, choose }: Props) {
  return (
    <>
      <Button onClick={() => window.print()}>In trang này</Button>
      {periods.some((period) => period.code === code) && (
        <PeriodSelect periods={periods} value={code ?? ''} choose={choose} />
      )}
    </>
  );
}
