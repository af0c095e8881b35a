import { Link } from '@tanstack/react-router';
import { rowsIn } from '../../figures/answers';
import type { ShownLinesFragment } from '../../gateway/generated/graphql';
import { FilingStateSign } from '../../ui/FilingStateSign';
import { FoundText } from '../../ui/FoundText';
import { FoundRows, RowsByUnit } from './FoundRows';
import styles from './Words.module.css';
import { isBlankWriting, type Place, type Writing, writtenText } from './writings';

type Line = ShownLinesFragment['lines'][number];

interface Props {
  period: string;
  section: string;
  place: Place;
  writings: readonly Writing[];
  lines: readonly Line[];
  /** What is searched for. */
  words: readonly string[];
}

/** A district's units with what each wrote; those that wrote nothing are named at the end. */
export function DistrictWords({ period, section, place, writings, lines, words }: Props) {
  const id = `huyen-${place.code}`;
  const blank = writings.filter((one) => lines.every((line) => isBlankWriting(line, one)));
  const told = writings.filter((one) => !blank.includes(one));
  const unit = (writing: Writing) => <Unit writing={writing} period={period} section={section} />;
  const [only] = lines;
  return (
    <section className={styles.district} aria-labelledby={id}>
      <h2 id={id}>
        {place.name}{' '}
        <span className={styles.count}>
          {words.length > 0 ? `${writings.length}/${place.units} đơn vị` : `${place.units} đơn vị`}
        </span>
      </h2>
      {told.length > 0 && lines.length === 1 && only?.kind === 'REGISTER' ? (
        <RowsByUnit label={`${only.shortLabel}, ${place.name}`} line={only} writings={told} words={words} unit={unit} />
      ) : (
        <ul className={styles.units}>
          {told.map((writing) => (
            <li key={writing.facility.code}>
              <div>{unit(writing)}</div>
              <div className={styles.told}>
                {lines.map((line) => (
                  <Told key={line.name} line={line} writing={writing} words={words} titled={lines.length > 1} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      {blank.length > 0 && (
        <p className="quiet">
          Để trống hoặc ghi không có: {blank.map(({ facility }) => facility.shortName).join(', ')}.
        </p>
      )}
    </section>
  );
}

function Unit({
  writing: { facility, state, late },
  period,
  section,
}: {
  writing: Writing;
  period: string;
  section: string;
}) {
  return (
    <>
      <Link
        to="/lich-su/$period/$facility/$section"
        params={{ period, facility: facility.code, section }}
        title={facility.name}
        className={styles.unit}
      >
        {facility.shortName}
      </Link>
      <span className={styles.state}>
        <FilingStateSign state={state} late={late} />
      </span>
    </>
  );
}

interface ToldProps {
  line: Line;
  writing: Writing;
  words: readonly string[];
  titled: boolean;
}

function Told({ line, writing, words, titled }: ToldProps) {
  if (isBlankWriting(line, writing)) {
    return null;
  }
  const answer = writing.figures[line.name];
  return (
    <div>
      {titled && <p className={styles.line}>{line.shortLabel}</p>}
      {line.kind === 'REGISTER' ? (
        <FoundRows
          label={`${line.shortLabel}, ${writing.facility.shortName}`}
          line={line}
          rows={rowsIn(answer) ?? []}
          words={words}
        />
      ) : (
        <p className={styles.text}>
          <FoundText text={writtenText(line, answer)} words={words} />
        </p>
      )}
    </div>
  );
}
