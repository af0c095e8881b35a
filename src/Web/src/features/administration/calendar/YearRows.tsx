import { type UseFormReturn, useFieldArray, useWatch } from 'react-hook-form';
import { addDays, dateOrBlank, readDate, shownDate } from '../../../time/typedDate';
import { Button } from '../../../ui/Button';
import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import { CellInput } from './CellInput';
import { tilingFaults } from './tiling';
import type { PeriodFields, YearFields } from './yearFields';

interface Column {
  name: keyof PeriodFields;
  label: string;
  size: number;
  date?: boolean;
}

const columns: readonly Column[] = [
  { name: 'code', label: 'Mã kỳ', size: 9 },
  { name: 'name', label: 'Tên kỳ', size: 14 },
  { name: 'from', label: 'Số liệu từ ngày', size: 11, date: true },
  { name: 'to', label: 'Đến hết ngày', size: 11, date: true },
  { name: 'dueOn', label: 'Hạn nộp', size: 11, date: true },
  { name: 'forms', label: 'Phụ lục', size: 24 },
];

/** One row a period. Faults of the windows show beside the day to mend, as one types. */
export function YearRows({ form, year }: { form: UseFormReturn<YearFields>; year: number }) {
  const { control, register, formState } = form;
  const { fields, append, remove } = useFieldArray({ control, name: 'periods' });
  const typed = useWatch({ control, name: 'periods' });
  const faults = tilingFaults(typed);

  /** The next month after the last window, with its forms: most often what is meant. */
  function add() {
    const last = [...typed].reverse().find((period) => !period.code.endsWith('-Y'));
    const end = last && readDate(last.to);
    append({
      code: `${year}-`,
      name: '',
      from: end ? shownDate(addDays(end, 1)) : '',
      to: '',
      dueOn: '',
      forms: last?.forms ?? '',
    });
  }

  return (
    <>
      <p className="quiet">
        Mã kỳ: {year}-01 đến {year}-12, {year}-H1, {year}-H2, {year}-Y. Các kỳ nối tiếp nhau, không trống, không chồng;
        kỳ năm trùm đúng các kỳ. Ngày ghi theo ngày/tháng/năm; nhiều phụ lục cách nhau bằng dấu phẩy.
      </p>
      <WideTable label={`Các kỳ của năm ${year}`} csv={`lich-bao-cao-soan-${year}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.label}
              </th>
            ))}
            <th scope="col" data-csv="">
              Bỏ kỳ
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field, place) => (
            <tr key={field.id}>
              {columns.map((column) => (
                <td key={column.name}>
                  <CellInput
                    label={`${column.label}, kỳ ${typed[place]?.code ?? place + 1}`}
                    size={column.size}
                    error={formState.errors.periods?.[place]?.[column.name]?.message}
                    warning={faults.find((fault) => fault.period === place && fault.field === column.name)?.message}
                    {...register(`periods.${place}.${column.name}`, column.date ? { validate: dateOrBlank } : {})}
                  />
                </td>
              ))}
              <td>
                <Button
                  look="plain"
                  className={styles.inRow}
                  aria-label={`Bỏ kỳ ${typed[place]?.code ?? place + 1}`}
                  onClick={() => remove(place)}
                >
                  Bỏ
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <div className={styles.buttons}>
        <Button onClick={add}>Thêm kỳ</Button>
        {faults.length > 0 && <span role="status">Còn {faults.length} chỗ ngày tháng chưa khớp.</span>}
      </div>
    </>
  );
}
