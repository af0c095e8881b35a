import { text } from '../../figures/number';
import type { ProvinceQuery } from '../../gateway/generated/graphql';
import { RateBar } from '../../ui/RateBar';
import styles from './Province.module.css';

type Completeness = NonNullable<ProvinceQuery['period']>['completeness'];

/** How much of the period the figures below rest on. */
export function CompletenessStrip({ completeness: c }: { completeness: Completeness }) {
  const missing = c.owed - c.filed - c.returned;
  return (
    <section aria-label="Mức độ đầy đủ của kỳ" className={styles.strip}>
      <Part
        label="Đơn vị đã gửi đủ báo cáo"
        value={c.reportsComplete}
        of={c.reportsOwed}
        unit="đơn vị"
        more={`${text(c.reportsOnTime)} đúng hạn`}
      />
      <Part
        label="Nội dung đã gửi"
        value={c.filed}
        of={c.owed}
        unit="nội dung"
        more={[`${text(c.accepted)} đã tiếp nhận`, `${text(c.late)} quá hạn`].join(' · ')}
      />
      <div className={styles.part}>
        <p className={styles.label}>Còn lại</p>
        <p className={styles.figure}>{text(missing + c.returned)}</p>
        <p className="quiet">
          {text(missing)} chưa gửi · {text(c.returned)} bị trả lại
        </p>
      </div>
      {c.synthetic > 0 && (
        <p className={`quiet ${styles.note}`}>
          Trong số nội dung đã gửi có {text(c.synthetic)} là số liệu giả lập để dùng thử.
        </p>
      )}
    </section>
  );
}

function Part(props: { label: string; value: number; of: number; unit: string; more: string }) {
  return (
    <div className={styles.part}>
      <p className={styles.label}>{props.label}</p>
      <p className={styles.figure}>
        {text(props.value)}
        <span className={styles.whole}>
          /{text(props.of)} {props.unit}
        </span>
      </p>
      <RateBar value={props.value} text={props.more} of={props.of} />
    </div>
  );
}
