import type { RiskLevel } from '../../gateway/generated/graphql';
import type { Meaning } from '../../ui/Notice';

/** What a submission asks of its reviewer: decided by the server from its explanations. */
export type Risk = RiskLevel;

interface Look {
  meaning: Meaning;
  sign: string;
  word: string;
}

/** Every risk as it is called and marked, the worst first. */
export const risks: Record<Risk, Look> = {
  HARD_CHANGE: { meaning: 'bad', sign: '▲', word: 'Thay đổi lớn' },
  OUTLIER: { meaning: 'look', sign: '≠', word: 'Lệch so với cùng tuyến' },
  EXPLAINED: { meaning: 'look', sign: '“', word: 'Có giải trình' },
  CLEAN: { meaning: 'plain', sign: '–', word: 'Bình thường' },
};

export const riskOrder = Object.keys(risks) as Risk[];
