import { Link } from '@tanstack/react-router';
import { CsvButton } from '../../csv/CsvButton';
import { momentText } from '../../time/dates';
import { Sign } from '../../ui/Sign';
import styles from './History.module.css';
import { VersionTable } from './VersionTable';
import {
  changedWords,
  type Definition,
  decided,
  explainedWords,
  labelsOf,
  notedWords,
  type Version,
} from './versionWords';

interface Props {
  definition: Definition;
  versions: readonly Version[];
  pair: { before: Version | null; after: Version };
}

/** Every version, newest first: who sent it and when, what the Sở decided and why, what was explained. */
export function VersionList({ definition, versions, pair }: Props) {
  const labels = labelsOf(definition);
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
                          <li key={`${note.line} ${note.station}`}>{notedWords(labels, version, note)}</li>
                        ))}
                      </ul>
                    )}
                  </div>
                );
              })}
              {version.explanations.length > 0 && (
                <ul className={styles.notes}>
                  {version.explanations.map((explanation) => (
                    <li key={explanation.check}>{explainedWords(labels, version, explanation)}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
      </ol>
      <CsvButton
        name="Các bản đã gửi"
        part="cac-ban"
        draw={async () => <VersionTable definition={definition} versions={versions} />}
      />
    </section>
  );
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
