import { momentText } from '../../time/dates';
import { WideTable } from '../../ui/WideTable';
import {
  changedWords,
  type Definition,
  decided,
  explainedWords,
  labelsOf,
  notedWords,
  type Version,
} from './versionWords';

/** What the list says of each version, in columns: for the file, drawn out of the page. */
export function VersionTable({ definition, versions }: { definition: Definition; versions: readonly Version[] }) {
  const labels = labelsOf(definition);
  const first = Math.min(...versions.map(({ number }) => number));
  return (
    <WideTable label="Từng bản đã gửi">
      <thead>
        <tr>
          <th scope="col">Bản</th>
          <th scope="col">Người gửi</th>
          <th scope="col">Gửi lúc</th>
          <th scope="col">Hạn</th>
          <th scope="col">Thay đổi</th>
          <th scope="col">Quyết định của Sở Y tế</th>
          <th scope="col">Giải trình</th>
        </tr>
      </thead>
      <tbody>
        {versions
          .toSorted((a, b) => b.number - a.number)
          .map((version) => (
            <tr key={version.number}>
              <td className="number">{version.number}</td>
              <td>{version.submittedBy}</td>
              <td>{momentText(version.submittedAt)}</td>
              <td>{version.late ? 'quá hạn' : 'đúng hạn'}</td>
              <td>{version.number > first && changedWords(definition, version)}</td>
              <td>
                {version.decisions.map((decision) => (
                  <p key={decision.at}>
                    {decided[decision.action]?.words} {decision.by}, {momentText(decision.at)}
                    {decision.reason && `, “${decision.reason}”`}
                    {decision.lines.map((note) => `; ${notedWords(labels, version, note)}`)}
                  </p>
                ))}
              </td>
              <td>
                {version.explanations.map((explanation) => (
                  <p key={explanation.check}>{explainedWords(labels, version, explanation)}</p>
                ))}
              </td>
            </tr>
          ))}
      </tbody>
    </WideTable>
  );
}
