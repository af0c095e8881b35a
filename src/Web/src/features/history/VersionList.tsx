import { Link } from '@tanstack/react-router';
import { isNumber } from '../../figures/answers';
import type { FilingHistoryQuery } from '../../gateway/generated/areas/filing-history';
import type { FilingAction } from '../../gateway/generated/graphql';
import { momentText } from '../../time/dates';
import type { Meaning } from '../../ui/Notice';
import { Sign } from '../../ui/Sign';
import { placeOf } from './comparison';
import styles from './History.module.css';

type Section = NonNullable<FilingHistoryQuery['period']>['section'];
/** A version of a filing of whichever area. */
export type Version = NonNullable<Section['filing']>['versions'][number];

const decided: Partial<Record<FilingAction, { meaning: Meaning; sign: string; words: string }>> = {
  RETURN: { meaning: 'bad', sign: '↩', words: 'Trả lại' },
  ACCEPT: { meaning: 'done', sign: '✓', words: 'Tiếp nhận' },
  REOPEN: { meaning: 'look', sign: '!', words: 'Mở lại' },
};

interface Props {
  definition: Section['definition'];
  versions: readonly Version[];
  pair: { before: Version | null; after: Version };
}

/** Every version, newest first: who sent it and when, what the Sở decided and why, what was explained. */
export function VersionList({ definition, versions, pair }: Props) {
  const labels = new Map(definition.lines.map((line) => [line.name, line.shortLabel]));
  for (const value of definition.derived) {
    labels.set(value.name, value.label);
  }
  return (
    <section aria-labelledby="cac-ban" className={styles.part}>
      <h2 id="cac-ban">Các bản đã gửi</h2>
      <ol className={styles.versions}>
        {versions
          .toSorted((a, b) => b.number - a.number)
          .map((version) => (
            <li key={version.number} aria-current={version === pair.after || undefined}>
              <VersionHead
                version={version}
                versions={versions}
                pair={pair}
                changed={changedWords(definition, version)}
              />
              {version.decisions.map((decision) => {
                const look = decided[decision.action];
                return (
                  <div key={decision.at} className={styles.decision}>
                    <p>
                      {look && (
                        <Sign meaning={look.meaning} sign={look.sign}>
                          {look.words}
                        </Sign>
                      )}{' '}
                      <span className="quiet">
                        {decision.by}, {momentText(decision.at)}
                      </span>
                    </p>
                    {decision.reason && <p className={styles.words}>“{decision.reason}”</p>}
                    {decision.lines.length > 0 && (
                      <ul className={styles.notes}>
                        {decision.lines.map((note) => (
                          <li key={`${note.line} ${note.station}`}>
                            {placed(labels, version, note.line, note.station)}
                            {note.note && `: “${note.note}”`}
                          </li>
                        ))}
                      </ul>
                    )}
                  </div>
                );
              })}
              {version.explanations.length > 0 && (
                <ul className={styles.notes}>
                  {version.explanations.map((explanation) => {
                    const { line, station } = placeOf(explanation.check);
                    return (
                      <li key={explanation.check}>
                        Giải trình{line && ` về ${placed(labels, version, line, station)}`}: “{explanation.text}”
                      </li>
                    );
                  })}
                </ul>
              )}
            </li>
          ))}
      </ol>
    </section>
  );
}

function placed(labels: ReadonlyMap<string, string>, version: Version, line: string, station: string | null): string {
  const name = station && (version.stations.find((one) => one.station === station)?.name ?? station);
  return `dòng “${labels.get(line) ?? line}”${name ? ` của ${name}` : ''}`;
}

/** Numbers are counted as such; with texts or rows among them all are places that changed. */
function changedWords({ lines }: Section['definition'], { changes }: Version): string {
  const numbers = new Set(lines.filter(isNumber).map(({ name }) => name));
  const things = changes.every(({ line }) => numbers.has(line)) ? 'số' : 'chỗ';
  return changes.length === 0
    ? 'không đổi nội dung nào so với bản trước'
    : `đổi ${changes.length} ${things} so với bản trước`;
}

interface HeadProps {
  version: Version;
  versions: readonly Version[];
  pair: Props['pair'];
  /** How much changed since the version before, in words. */
  changed: string;
}

function VersionHead({ version, versions, pair, changed }: HeadProps) {
  const first = version.number === Math.min(...versions.map((one) => one.number));
  return (
    <p className={styles.versionHead}>
      <strong>Bản {version.number}</strong>
      <span>
        {version.submittedBy}, {momentText(version.submittedAt)}
      </span>
      {version.late ? (
        <Sign meaning="look" sign="!">
          quá hạn
        </Sign>
      ) : (
        <span className="quiet">đúng hạn</span>
      )}
      {version.synthetic && <span className="quiet">số liệu giả lập</span>}
      {!first && <span className="quiet">{changed}</span>}
      {versions.length > 1 && version !== pair.after && version !== pair.before && (
        <Link
          from="/lich-su/$period/$facility/$section"
          search={{ tu: version.number, den: pair.after.number }}
          resetScroll={false}
          className="no-print"
        >
          So với bản {pair.after.number}
        </Link>
      )}
    </p>
  );
}
