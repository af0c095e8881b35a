import { describe, expect, it } from 'vitest';
import { textsOf } from './cells';
import { differences, merge } from './differences';
import { reconcile } from './reconcile';
import { definitionOf, filing, stations } from './sample';

const definition = definitionOf('e-prescriptions');
const base = filing();
const mine = (texts: Record<string, string>, explanations = {}) => ({
  texts: { ...textsOf(definition, base), ...texts },
  explanations,
});
const draft = (texts: Record<string, string>, baseVersion = 1) => ({
  ...mine(texts),
  carried: [],
  baseVersion,
  base,
  at: 0,
});

describe('what differs', () => {
  it('names line and station, both values, and who touched it', () => {
    const theirs = filing({
      version: 2,
      figures: { issued: 950, transmitted: 890 },
      stations: [{ station: 'TYT-14758', figures: { issued: 5 } }],
    });
    const found = differences(definition, stations, mine({ transmitted: '880' }), theirs, base);
    expect(found.map(({ key, mine: here, theirs: there, preset }) => [key, here, there, preset])).toEqual([
      ['issued', '900', '950', 'theirs'],
      ['transmitted', '880', '890', 'mine'],
      ['issued@TYT-14758', '', '5', 'theirs'],
    ]);
    expect(found[2]?.station).toBe('Trạm Y tế phường Quảng Cát');
  });

  it('leaves the choice where both touched it, or where nobody knows', () => {
    const theirs = filing({ figures: { issued: 950, transmitted: 890 } });
    expect(differences(definition, [], mine({ issued: '960' }), theirs, base)[0]?.preset).toBeNull();
    expect(differences(definition, [], mine({ issued: '960' }), theirs, null)[0]?.preset).toBeNull();
  });

  it('holds explanations and what is no number', () => {
    const theirs = filing({ explanations: { 'farFromPast:issued': 'Mở thêm khoa' } });
    const found = differences(definition, [], mine({ issued: '9oo' }), theirs, base);
    expect(found.map(({ key, mine: here, theirs: there }) => [key, here, there])).toEqual([
      ['issued', '9oo', '900'],
      ['explanation:farFromPast:issued', '', 'Mở thêm khoa'],
    ]);
  });

  it('is nothing where only the writing differs', () =>
    expect(differences(definition, [], mine({ issued: '900 ' }), filing(), base)).toEqual([]));
});

it('merges line by line as chosen', () => {
  const theirs = filing({ figures: { issued: 950, transmitted: 940 }, explanations: { x: 'của máy chủ' } });
  const here = mine({ issued: '960' }, { x: 'của tôi' });
  const found = differences(definition, [], here, theirs, base);
  const merged = merge(here, found, { issued: 'mine', transmitted: 'theirs', 'explanation:x': 'theirs' });
  expect(merged.texts).toMatchObject({ issued: '960', transmitted: '940' });
  expect(merged.explanations).toEqual({ x: 'của máy chủ' });
});

describe('a draft found on opening', () => {
  const kind = (...given: Parameters<typeof reconcile>) => reconcile(...given).kind;

  it('is the server’s where there is none, or it says the same', () => {
    expect(kind(definition, [], null, base)).toBe('server');
    expect(kind(definition, [], draft({}), filing({ version: 7 }))).toBe('server');
  });

  it('goes on where it was typed on the server’s version', () =>
    expect(kind(definition, [], draft({ issued: '901' }), base)).toBe('resume'));

  it('goes on for the sake of a text that is no number', () =>
    expect(kind(definition, [], draft({ issued: '9oo' }), filing({ figures: { transmitted: 890 } }))).toBe('resume'));

  it('is a conflict where the server has moved on', () =>
    expect(kind(definition, [], draft({ issued: '901' }), filing({ version: 2 }))).toBe('conflict'));

  it('is barred where nothing may be saved any more', () =>
    expect(kind(definition, [], draft({ issued: '901' }), filing({ version: 2, allowedActions: [] }))).toBe('barred'));
});
