import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { clsx } from 'clsx';
import { isNumber } from '../../figures/answers';
import { rankedBy } from '../../figures/headlines';
import { text } from '../../figures/number';
import { Answer } from '../../ui/Answer';
import { SelectField } from '../../ui/Field';
import { DistrictRanking } from './DistrictRanking';
import { DistrictUnits } from './DistrictUnits';
import { owedOptions } from './owed';
import styles from './Section.module.css';
import type { SectionFigures } from './sectionFigures';
import { hasWords } from './standing';
import { TierTable } from './TierTable';
import { TrendChart } from './TrendChart';
import { TrendTable } from './TrendTable';

const route = getRouteApi('/signed-in/toan-tinh/$section');

export function SectionStanding({ period, section }: { period: string; section: SectionFigures }) {
  const { chiso, huyen } = route.useSearch();
  const navigate = route.useNavigate();
  const { definition, province } = section;
  const measures = rankedBy(definition);
  const measure = measures.find((one) => one.name === chiso) ?? measures[0] ?? null;
  const owed = useQuery(owedOptions(period, definition.name));
  const hasNumbers = definition.lines.some(isNumber);
  return (
    <div className={styles.page}>
      <p className={styles.title}>{definition.title}</p>
      <p className="quiet">
        Tổng của {text(province.units)} đơn vị đã gửi
        {owed.data && ` trên ${text(owed.data.length)} đơn vị phải gửi`}
        {province.stations > 0 && `, gồm ${text(province.stations)} trạm y tế trong phụ lục`}
        {province.syntheticUnits > 0 && `; ${text(province.syntheticUnits)} đơn vị là số liệu giả lập để dùng thử`}.
        {measure?.isRate && ' Tỷ lệ tính từ tổng, không lấy trung bình các tỷ lệ.'}
      </p>
      {hasWords(definition) && (
        <p>
          <Link to="/toan-tinh/$section/noi-dung" params={{ section: definition.name }} search={{ ky: period }}>
            Nội dung các đơn vị viết
          </Link>
          {!hasNumbers && (
            <span className="quiet">. Nội dung này không có số để cộng; dưới đây là đơn vị nào đã gửi.</span>
          )}
        </p>
      )}
      {measure && measures.length > 1 && (
        <div className={clsx(styles.measure, 'no-print')}>
          <SelectField
            label={measures.every(({ isRate }) => isRate) ? 'Tỷ lệ để vẽ và xếp hạng' : 'Số liệu để vẽ và xếp hạng'}
            value={measure.name}
            onChange={(event) =>
              void navigate({
                search: (before) => ({ ...before, chiso: event.target.value }),
                resetScroll: false,
                replace: true,
              })
            }
          >
            {measures.map((one) => (
              <option key={one.name} value={one.name}>
                {one.label}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      {hasNumbers && (
        <section className={styles.trend} aria-labelledby="qua-cac-ky">
          <h2 id="qua-cac-ky">Qua các kỳ</h2>
          <div className={styles.trendParts}>
            <TrendTable definition={definition} trend={section.trend} />
            {measure && <TrendChart measure={measure} trend={section.trend} />}
          </div>
        </section>
      )}
      <div className={styles.places}>
        <section aria-labelledby="theo-huyen" className={styles.part}>
          <Answer of={owed} lines={12}>
            {(units) => (
              <DistrictRanking measure={measure} province={province} districts={section.byDistrict} units={units} />
            )}
          </Answer>
        </section>
        <div className={styles.part}>
          {huyen !== undefined && (
            <Answer of={owed} lines={12}>
              {(units) => (
                <DistrictUnits
                  period={period}
                  section={definition.name}
                  measure={measure}
                  district={huyen}
                  name={section.byDistrict.find((one) => one.district?.code === huyen)?.district?.name}
                  units={units}
                />
              )}
            </Answer>
          )}
          <TierTable measure={measure} tiers={section.byTier} />
        </div>
      </div>
    </div>
  );
}
