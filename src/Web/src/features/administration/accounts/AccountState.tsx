import { serverNow } from '../../../time/clock';
import { Sign } from '../../../ui/Sign';

interface Props {
  active: boolean;
  mustChangePassword: boolean;
  oneTimePasswordUntil?: string | null;
}

/** Whether an account may sign in. */
export function AccountState({ active, mustChangePassword, oneTimePasswordUntil }: Props) {
  if (!active) {
    return (
      <Sign meaning="plain" sign="○">
        Ngừng sử dụng
      </Sign>
    );
  }
  if (!mustChangePassword) {
    return (
      <Sign meaning="done" sign="✓">
        Đang dùng
      </Sign>
    );
  }
  const ended = oneTimePasswordUntil && new Date(oneTimePasswordUntil).getTime() <= serverNow().getTime();
  return ended ? (
    <Sign meaning="bad" sign="✕">
      Mật khẩu cấp đã hết hạn, cần cấp lại
    </Sign>
  ) : (
    <Sign meaning="look" sign="!">
      Chờ đổi mật khẩu
    </Sign>
  );
}
