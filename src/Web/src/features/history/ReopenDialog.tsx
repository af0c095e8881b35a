import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem, sentenceOf } from '../../gateway/problem';
import { send } from '../../gateway/rest';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextAreaField } from '../../ui/Field';
import { Notice } from '../../ui/Notice';

interface Props {
  path: string;
  /** Of the filing that was read: a filing that moved on since is not reopened unseen. */
  version: number;
  facility: string;
  close: () => void;
}

/** Why an accepted filing is opened again. The accepted version stays as it is. */
export function ReopenDialog({ path, version, facility, close }: Props) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const client = useQueryClient();
  const reopen = useMutation({
    mutationFn: () => send('POST', path, { reason: reason.trim() }, { ifMatch: version }),
    // Totals, boards and queues all change with it.
    onSuccess: () => {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      close();
    },
  });
  const stale = reopen.error instanceof Problem && reopen.error.status === 412;
  return (
    <Dialog
      open
      close={close}
      title="Mở lại để đính chính"
      actions={
        <Button
          look="bad"
          busy={reopen.isPending}
          onClick={() => {
            setMissing(reason.trim() === '');
            if (reason.trim() !== '') {
              reopen.mutate();
            }
          }}
        >
          Mở lại báo cáo
        </Button>
      }
    >
      <p>
        {facility} sẽ sửa và gửi lại nội dung này. Bản đã tiếp nhận vẫn giữ nguyên trong lịch sử; đến khi gửi lại, số
        liệu của nội dung không được cộng vào tổng.
      </p>
      <TextAreaField
        label="Lý do"
        hint="Đơn vị sẽ đọc lý do này."
        required
        value={reason}
        error={missing ? 'Chưa có lý do. Ghi rõ cần đính chính gì.' : null}
        onChange={(event) => {
          setReason(event.target.value);
          setMissing(false);
        }}
      />
      {reopen.isError && (
        <Notice kind="bad" title="Chưa mở lại được" role="alert">
          <p>{sentenceOf(reopen.error)}</p>
          {stale && (
            <p>
              <Button
                onClick={() => {
                  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
                  close();
                }}
              >
                Xem bản mới nhất
              </Button>
            </p>
          )}
        </Notice>
      )}
    </Dialog>
  );
}
