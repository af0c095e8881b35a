import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../../gateway/problem';
import { read, send } from '../../gateway/rest';
import { momentText } from '../../time/dates';
import { Answer } from '../../ui/Answer';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { WideTable } from '../../ui/WideTable';

interface Session {
  id: string;
  device: string;
  startedAt: string;
  seenAt: string;
  here: boolean;
}

const sessionsOptions = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => read<{ sessions: Session[] }>('/api/sessions', signal),
});

/** Where one is signed in, and ending it from here: a computer that one left, a phone that was lost. */
export function SessionsScreen() {
  const client = useQueryClient();
  const found = useQuery(sessionsOptions);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function end(path: string) {
    setBusy(true);
    setFailure(null);
    try {
      await send('DELETE', path);
    } catch (error) {
      setFailure(sentenceOf(error));
    } finally {
      await client.invalidateQueries(sessionsOptions);
      setBusy(false);
    }
  }

  return (
    <Page
      title="Phiên đăng nhập"
      about="Mỗi trình duyệt đã đăng nhập là một phiên. Phiên hết sau 12 giờ không dùng, muộn nhất sau 5 ngày."
      actions={
        (found.data?.sessions.length ?? 0) > 1 && (
          <Button busy={busy} onClick={() => void end('/api/sessions?butThis=true')}>
            Đăng xuất mọi nơi khác
          </Button>
        )
      }
    >
      {failure && (
        <Notice kind="bad" role="alert">
          <p>{failure}</p>
        </Notice>
      )}
      <Answer of={found} lines={3}>
        {({ sessions }) => (
          <WideTable label="Các phiên đăng nhập" csv={null} busy={busy}>
            <thead>
              <tr>
                <th scope="col">Thiết bị</th>
                <th scope="col">Đăng nhập lúc</th>
                <th scope="col">Dùng gần nhất</th>
                <th scope="col">Kết thúc</th>
              </tr>
            </thead>
            <tbody>
              {sessions.map(({ id, device, startedAt, seenAt, here }) => (
                <tr key={id}>
                  <th scope="row">{device}</th>
                  <td>{momentText(startedAt)}</td>
                  <td>{momentText(seenAt)}</td>
                  <td>
                    {here ? (
                      'Phiên đang dùng'
                    ) : (
                      <Button look="plain" busy={busy} onClick={() => void end(`/api/sessions/${id}`)}>
                        Kết thúc
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </WideTable>
        )}
      </Answer>
    </Page>
  );
}
