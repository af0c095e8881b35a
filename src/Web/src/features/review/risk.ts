import type { RuleKind, Severity } from '../../figures/definition';
import type { Meaning } from '../../ui/Notice';

/** What a submission asks of its reviewer. */
export type Risk = 'HARD_CHANGE' | 'OUTLIER' | 'EXPLAINED' | 'CLEAN';

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

const ofKind: Partial<Record<RuleKind, Risk>> = {
  FELL: 'HARD_CHANGE',
  ZERO_AFTER_NON_ZERO: 'HARD_CHANGE',
  FAR_FROM_PAST: 'HARD_CHANGE',
  FAR_FROM_PEERS: 'OUTLIER',
};

/** The worst of what its soft checks ask. */
export function riskOf(
  checks: readonly { code: string; severity: Severity }[],
  rules: readonly { code: string; kind: RuleKind }[],
): Risk {
  const found = checks
    .filter((check) => check.severity === 'SOFT')
    .map(({ code }) => ofKind[rules.find((rule) => rule.code === code)?.kind ?? 'BLANK'] ?? 'EXPLAINED');
  return riskOrder.find((risk) => found.includes(risk)) ?? 'CLEAN';
}
