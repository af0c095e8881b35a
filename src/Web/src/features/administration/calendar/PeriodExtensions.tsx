import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { PeriodExtensionsDocument, type PeriodExtensionsQuery } from '../../../gateway/generated/graphql';
import { sentenceOf } from '../../../gateway/problem';
import { asked } from '../../../gateway/query';
import { send } from '../../../gateway/rest';
import { rightsOf } from '../../../session/rights';
import { useViewer } from '../../../session/session';
import { dateText, momentText } from '../../../time/dates';
import { Answer } from '../../../ui/Answer';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Empty } from '../../../ui/Empty';
import { Notice } from '../../../ui/Notice';
import { Sign } from '../../../ui/Sign';
import { WideTable } from '../../../ui/WideTable';
import styles from '../Administration.module.css';
import { GrantExtension } from './GrantExtension';

type Extension = NonNullable<PeriodExtensionsQuery['period']>['extensions'][number];

/** Who may still file after a period closed, and until when. */
export function PeriodExtensions({ code }: { code: string }) {
  const decides = rightsOf(useViewer().role).has('decidePeriods');
  const read = useQuery(asked(PeriodExtensionsDocument, { code }));
  const [revoking, setRevoking] = useState<Extension | null>(null);
  const [granting, setGranting] = useState(false);
  return (
    <section className={styles.part} id="gia-han" tabIndex={-1} aria-labelledby="extensions-title">
      <h2 id="extensions-title">Gia hạn nộp {read.data?.period?.name.toLocaleLowerCase('vi') ?? code}</h2>
      <Answer of={read} lines={3}>
        {({ period, sections }) => (
          <>
            {decides && (
              <div className={styles.buttons}>
                <Button onClick={() => setGranting(true)}>Gia hạn cho một đơn vị</Button>
              </div>
            )}
            {period?.extensions.length ? (
              <ExtensionTable
                code={code}
                extensions={period.extensions}
                titleOf={(name) => sections.find((section) => section.name === name)?.shortTitle ?? name}
                revoke={decides ? setRevoking : undefined}
              />
            ) : (
              <Empty>Kỳ này chưa có gia hạn nào.</Empty>
            )}
            {granting && <GrantExtension period={code} sections={sections} done={() => setGranting(false)} />}
          </>
        )}
      </Answer>
      {revoking && <Revoke extension={revoking} done={() => setRevoking(null)} />}
    </section>
  );
}

interface TableProps {
  code: string;
  extensions: readonly Extension[];
  titleOf: (section: string) => string;
  revoke: ((extension: Extension) => void) | undefined;
}

function ExtensionTable({ code, extensions, titleOf, revoke }: TableProps) {
  return (
    <WideTable label="Danh sách gia hạn" csv={`gia-han-${code}`}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Nội dung</th>
          <th scope="col">Đến</th>
          <th scope="col">Lý do</th>
          <th scope="col">Người gia hạn</th>
          <th scope="col">Tình trạng</th>
          {revoke && (
            <th scope="col" data-csv="">
              Thu hồi
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {extensions.map((extension) => (
          <tr key={extension.id}>
            <th scope="row" className={styles.name}>
              {extension.facility.name}
            </th>
            <td>{extension.section ? titleOf(extension.section) : 'Mọi nội dung'}</td>
            <td className={styles.nowrap}>{momentText(extension.until)}</td>
            <td className={styles.name}>{extension.reason}</td>
            <td className={styles.nowrap}>
              {extension.by}, {dateText(extension.at)}
            </td>
            <td className={styles.nowrap}>
              <ExtensionState extension={extension} />
            </td>
            {revoke && (
              <td>
                {extension.inForce ? (
                  <Button
                    look="plain"
                    className={styles.inRow}
                    aria-label={`Thu hồi gia hạn của ${extension.facility.name}`}
                    onClick={() => revoke(extension)}
                  >
                    Thu hồi
                  </Button>
                ) : (
                  '–'
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

function ExtensionState({ extension }: { extension: Extension }) {
  if (extension.inForce) {
    return (
      <Sign meaning="done" sign="●">
        Đang có hiệu lực
      </Sign>
    );
  }
  return (
    <>
      <Sign meaning="plain" sign={extension.revokedAt ? '✕' : '○'}>
        {extension.revokedAt ? 'Đã thu hồi' : 'Đã hết hạn'}
      </Sign>
      {extension.revokedAt && (
        <span className="quiet">
          {' '}
          {extension.revokedBy}, {dateText(extension.revokedAt)}
        </span>
      )}
    </>
  );
}

function Revoke({ extension, done }: { extension: Extension; done: () => void }) {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function revoke() {
    setBusy(true);
    setFailure(null);
    try {
      await send('DELETE', `/api/calendar/extensions/${extension.id}`);
      await client.invalidateQueries();
      done();
    } catch (error) {
      setFailure(sentenceOf(error));
      setBusy(false);
    }
  }

  return (
    <Dialog
      open
      close={done}
      title={`Thu hồi gia hạn của ${extension.facility.name}`}
      actions={
        <Button look="bad" busy={busy} onClick={() => void revoke()}>
          Thu hồi gia hạn
        </Button>
      }
    >
      {failure && (
        <Notice kind="bad" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      <p>Nếu kỳ đã đóng, đơn vị không nộp được nữa. Gia hạn vẫn được lưu trong danh sách.</p>
    </Dialog>
  );
}
