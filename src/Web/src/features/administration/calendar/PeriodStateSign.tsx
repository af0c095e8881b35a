import type { PeriodState } from '../../../gateway/generated/graphql';
import type { Meaning } from '../../../ui/Notice';
import { Sign } from '../../../ui/Sign';

const states: Record<PeriodState, { meaning: Meaning; sign: string; word: string }> = {
  UPCOMING: { meaning: 'plain', sign: '○', word: 'Chưa bắt đầu' },
  OPEN: { meaning: 'done', sign: '●', word: 'Đang mở' },
  PAST_DUE: { meaning: 'look', sign: '!', word: 'Quá hạn nộp' },
  CLOSED: { meaning: 'plain', sign: '✕', word: 'Đã đóng' },
};

/** Whether a period takes reports now. */
export function PeriodStateSign({ state }: { state: PeriodState }) {
  const look = states[state];
  return (
    <Sign meaning={look.meaning} sign={look.sign}>
      {look.word}
    </Sign>
  );
}
