import { describe, expect, it } from 'vitest';
import { riskOf, risks } from './risk';

const rules = [
  { code: 'fell', kind: 'FELL' },
  { code: 'farFromPeers', kind: 'FAR_FROM_PEERS' },
  { code: 'overWhole', kind: 'EXCEEDS' },
] as const;

describe('risk', () => {
  it('is the worst of the soft checks', () => {
    const soft = (code: string) => ({ code, severity: 'SOFT' as const });
    expect(riskOf([], rules)).toBe('CLEAN');
    expect(riskOf([soft('overWhole')], rules)).toBe('EXPLAINED');
    expect(riskOf([soft('overWhole'), soft('farFromPeers')], rules)).toBe('OUTLIER');
    expect(riskOf([soft('farFromPeers'), soft('fell'), soft('overWhole')], rules)).toBe('HARD_CHANGE');
  });

  it('has a word of its own for each', () => {
    expect(new Set(Object.values(risks).map((look) => look.word)).size).toBe(4);
  });
});
