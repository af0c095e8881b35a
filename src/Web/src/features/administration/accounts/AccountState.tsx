import { Sign } from '../../../ui/Sign';

/** Whether an account may sign in. */
export function AccountState({ active, mustChangePassword }: { active: boolean; mustChangePassword: boolean }) {
  return active ? (
    mustChangePassword ? (
      <Sign meaning="look" sign="!">
        Chờ đổi mật khẩu
      </Sign>
    ) : (
      <Sign meaning="done" sign="✓">
        Đang dùng
      </Sign>
    )
  ) : (
    <Sign meaning="plain" sign="○">
      Ngừng sử dụng
    </Sign>
  );
}
