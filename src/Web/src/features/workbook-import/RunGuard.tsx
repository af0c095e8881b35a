import { useBlocker } from '@tanstack/react-router';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface Props {
  /** Files are under way, or checked and not written. */
  when: boolean;
  words: string;
}

/** Asks before a run is left behind, within the app and when the tab closes. */
export function RunGuard({ when, words }: Props) {
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  });
  return (
    <Dialog
      open={blocker.status === 'blocked'}
      close={() => blocker.reset?.()}
      title="Lượt nhập chưa xong"
      dismiss="Ở lại"
      actions={
        <Button look="bad" onClick={() => blocker.proceed?.()}>
          Bỏ lượt nhập và rời đi
        </Button>
      }
    >
      <p>{words}</p>
    </Dialog>
  );
}
