import { useBlocker } from '@tanstack/react-router';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

/** Asks before changes that were not saved are left behind, within the app and when the tab closes. */
export function LeaveGuard({ when }: { when: boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  return (
    <Dialog
      open={blocker.status === 'blocked'}
      close={() => blocker.reset?.()}
      title="Còn thay đổi chưa ghi"
      actions={
        <Button look="bad" onClick={() => blocker.proceed?.()}>
          Bỏ thay đổi và rời đi
        </Button>
      }
    >
      <p>Những gì vừa sửa trên màn hình này chưa được ghi. Đóng hộp thoại để ở lại và ghi.</p>
    </Dialog>
  );
}
