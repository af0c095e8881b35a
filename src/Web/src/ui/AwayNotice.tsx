import type { Away } from '../gateway/query';
import { Button } from './Button';
import { Notice } from './Notice';

/** Above what could be read: which parts could not, and another try. Nothing where all is there. */
export function AwayNotice({ of, retry }: { of: unknown; retry: () => void }) {
  const away = isAway(of) ? of.away : [];
  return away.length === 0 ? null : (
    <Notice kind="look" title="Tạm thời không đọc được" role="status">
      {away.map((message) => (
        <p key={message}>{message}</p>
      ))}
      <p>
        <Button onClick={retry}>Thử lại</Button>
      </p>
    </Notice>
  );
}

function isAway(data: unknown): data is Away {
  return typeof data === 'object' && data !== null && 'away' in data && Array.isArray(data.away);
}
