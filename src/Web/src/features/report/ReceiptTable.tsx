import type { ReportReceiptQuery } from '../../gateway/generated/graphql';
import { momentText } from '../../time/dates';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { FormBodies } from '../../ui/FormBodies';
import { Sign } from '../../ui/Sign';
import { WideTable } from '../../ui/WideTable';
import type { AwaySection } from './away';
import type { Owed } from './owedSections';
import styles from './Receipt.module.css';

export type Receipt = Owed<NonNullable<NonNullable<ReportReceiptQuery['period']>['sections'][number]>>;

/** A line for each section that is owed, in the forms' order. */
export function ReceiptTable({ sections }: { sections: readonly (Receipt | AwaySection)[] }) {
  return (
    <WideTable label="Từng nội dung đã gửi" csv="" className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Mục</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Tình trạng</th>
          <th scope="col" className="number">
            Bản gửi
          </th>
          <th scope="col">Gửi lúc</th>
          <th scope="col">Số biên nhận</th>
        </tr>
      </thead>
      <FormBodies all={sections} formOf={({ definition }) => definition.form} columns={6}>
        {(section) => (
          <tr key={section.definition.name}>
            <td>{section.definition.number}</td>
            <th scope="row">{section.definition.shortTitle}</th>
            {'filing' in section ? <Filed filing={section.filing} /> : <Away />}
          </tr>
        )}
      </FormBodies>
    </WideTable>
  );
}

function Filed({ filing }: Pick<Receipt, 'filing'>) {
  return (
    <>
      <td>
        <FilingStateSign state={filing.state} late={filing.late} />
      </td>
      <td className="number">{filing.submission > 0 ? filing.submission : '–'}</td>
      <td className={styles.moment}>{filing.submittedAt ? momentText(filing.submittedAt) : 'chưa gửi'}</td>
      <td className={styles.moment}>{filing.receipt ?? '–'}</td>
    </>
  );
}

function Away() {
  return (
    <>
      <td>
        <Sign meaning="look" sign="!">
          Tạm thời không đọc được
        </Sign>
      </td>
      <td className="number">–</td>
      <td>–</td>
      <td>–</td>
    </>
  );
}
