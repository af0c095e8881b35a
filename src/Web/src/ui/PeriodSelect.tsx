import { SelectField } from './Field';

interface Props {
  periods: readonly { code: string; name: string }[];
  value: string;
  choose: (code: string) => void;
}

/** Which reporting period a screen shows, newest first. */
export function PeriodSelect({ periods, value, choose }: Props) {
  return (
    <SelectField label="Kỳ báo cáo" value={value} onChange={(event) => choose(event.target.value)}>
      {[...periods].reverse().map((period) => (
        <option key={period.code} value={period.code}>
          {period.name}
        </option>
      ))}
    </SelectField>
  );
}
