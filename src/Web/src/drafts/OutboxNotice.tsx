import { Notice } from '../ui/Notice';
import type { OutboxState } from './outbox';
import { WaitingList } from './WaitingList';
import { meaningOf } from './wayText';

/** Which figures are on this computer only, and which went meanwhile. Read out as it changes, without interrupting. */
export function OutboxNotice({ waiting, sent }: Pick<OutboxState, 'waiting' | 'sent'>) {
  return (
    <div role="status">
      {waiting.length > 0 && (
        <Notice kind={meaningOf(waiting)} title="Số liệu trên máy này chưa gửi được">
          <WaitingList of={waiting} />
        </Notice>
      )}
      {sent.length > 0 && (
        <Notice kind="done" title="Đã gửi số liệu giữ trên máy này">
          <p>{[...new Set(sent.map(({ section, period }) => `Mục ${section}, ${period}`))].join('; ')}.</p>
        </Notice>
      )}
    </div>
  );
}
