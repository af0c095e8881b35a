import type { FilingState } from '../gateway/generated/graphql';
import type { Meaning } from './Notice';
import { Sign } from './Sign';

interface Look {
  meaning: Meaning;
  sign: string;
  word: string;
}

/** Every state of a filing, as it is called and marked everywhere. */
export const filingStates: Record<FilingState, Look> = {
  NOT_STARTED: { meaning: 'plain', sign: '○', word: 'Chưa nhập' },
  DRAFT: { meaning: 'plain', sign: '◐', word: 'Đang nhập' },
  SUBMITTED: { meaning: 'done', sign: '●', word: 'Đã gửi' },
  RETURNED: { meaning: 'bad', sign: '↩', word: 'Bị trả lại' },
  ACCEPTED: { meaning: 'done', sign: '✓', word: 'Đã tiếp nhận' },
};

/** @param late The newest submission came after the due date. */
export function FilingStateSign({ state, late, signOnly }: { state: FilingState; late?: boolean; signOnly?: boolean }) {
  const look = filingStates[state];
  const filed = state === 'SUBMITTED' || state === 'ACCEPTED';
  return late && filed ? (
    <Sign meaning="look" sign={`${look.sign}!`} signOnly={signOnly ?? false}>
      {`${look.word}, quá hạn`}
    </Sign>
  ) : (
    <Sign meaning={look.meaning} sign={look.sign} signOnly={signOnly ?? false}>
      {look.word}
    </Sign>
  );
}
