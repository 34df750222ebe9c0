import { describe, expect, it } from 'vitest';
import { isFairStep, scaleChange, scales, stepOf } from './scales.ts';
import { letsPass, refuses } from './testing/judged.ts';

describe('scales', () => {
  it.each(scales.map((scale) => [scale.name, scale] as const))(
    '%s has each word on one step, in small letters',
    (_, scale) => {
      const words = scale.steps.flat();
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).toMatch(/^[a-z-]+$/);
      scale.steps.forEach((step, at) => {
        for (const word of step) expect(stepOf(scale, word)).toBe(at);
      });
      expect(stepOf(scale, 'quay')).toBe(-1);
    },
  );

  it.each([
    ['doubted', 'alleged'],
    ['feared', 'alleged'],
    ['alleged', 'said'],
    ['claimed', 'reported'],
    ['said', 'confirmed'],
    ['said', 'ruled'],
    ['considering', 'plans'],
    ['considering', 'may'],
    ['may', 'plans'],
    ['plans', 'expected'],
    ['expected', 'will'],
    ['may', 'will'],
    ['will', 'did'],
    ['few', 'some'],
    ['some', 'many'],
    ['many', 'most'],
    ['most', 'all'],
    ['about', 'exactly'],
    ['sometimes', 'often'],
    ['often', 'always'],
    ['allegedly', 'likely'],
    ['possibly', 'allegedly'],
    ['likely', 'certainly'],
  ])('goes up from %j to %j', (weak, strong) => {
    expect(scaleChange(weak, strong)!.steps).toBeGreaterThan(0);
    expect(scaleChange(strong, weak)!.steps).toBeLessThan(0);
  });

  it('knows no change between words of different scales or of none', () => {
    expect(scaleChange('most', 'alleged')).toBeNull();
    expect(scaleChange('quay', 'port')).toBeNull();
    expect(scaleChange('said', 'reported')).toMatchObject({ steps: 0 });
  });
});

describe('isFairStep()', () => {
  it.each([
    ['confirmed', 'said'],
    ['ruled', 'said'],
    ['found', 'reported'],
    ['said', 'according'],
    ['told', 'said'],
    ['announced', 'said'],
  ])('lets %j be told as %j', (strong, weak) => {
    expect(isFairStep(strong, weak)).toBe(true);
  });

  it.each([
    ['claimed', 'said'],
    ['said', 'claimed'],
    ['said', 'confirmed'],
    ['alleged', 'reported'],
    ['admitted', 'said'],
    ['denied', 'said'],
    ['will', 'may'],
    ['quay', 'said'],
  ])('does not let %j be told as %j', (from, to) => {
    expect(isFairStep(from, to)).toBe(false);
  });
});

describe('judge() on strength', () => {
  letsPass([
    [
      'confirmed told as said',
      'Officials confirmed that the quay fell.',
      'Officials said that the quay fell.',
    ],
    [
      'confirmed told as said, at the end',
      'The quay fell, officials confirmed.',
      'The quay fell, officials said.',
    ],
    [
      'a plan kept',
      'Varga plans to close the quay.',
      'Varga plans to close the quay, the Harbour Ledger reported.',
    ],
  ]);
  refuses([
    [
      'claimed told as said',
      'The firm hid cracks, critics claimed.',
      'The firm hid cracks, critics said.',
      'attribution',
      'said',
    ],
    [
      'claimed told as said, in front',
      'Critics claimed the firm hid cracks.',
      'Critics said the firm hid cracks.',
      'certainty',
      'claimed',
    ],
    [
      'said told as ruled',
      'The judge said the deal was void.',
      'The judge ruled the deal was void.',
      'certainty',
      'ruled',
    ],
    [
      'said told as confirmed',
      'The firm hid cracks, officials said.',
      'The firm hid cracks, officials confirmed.',
      'attribution',
      'confirmed',
    ],
    [
      'said told as denied',
      'The firm hid cracks, Holt said.',
      'The firm hid cracks, Holt denied.',
      'attribution',
      'denied',
      'contradicted',
    ],
    [
      'some made all',
      'The port paid some crews in May.',
      'The port paid all crews in May.',
      'certainty',
      'all',
    ],
    ['many made most', 'Many crews left the port.', 'Most crews left the port.', 'certainty', 'Most'],
    ['few made many', 'Few crews left the port.', 'Many crews left the port.', 'certainty', 'Many'],
    [
      'may made will',
      'The council may close the quay.',
      'The council will close the quay.',
      'certainty',
      'will',
      'contradicted',
    ],
    [
      'considering made planning',
      'Varga is considering a sale.',
      'Varga is planning a sale.',
      'certainty',
      'planning',
    ],
    ['about made exactly', 'About 300 crews left.', 'Exactly 300 crews left.', 'certainty', 'About'],
    ['up to out', 'The port may lose up to 300 crews.', 'The port may lose 300 crews.', 'certainty', 'up'],
    ['at least out', 'At least 300 crews left the port.', '300 crews left the port.', 'left out', 'At least'],
    [
      'more than out',
      'The port lost more than 300 crews.',
      'The port lost 300 crews.',
      'left out',
      'more than',
    ],
    [
      'allegedly out',
      'The firm allegedly hid the cracks.',
      'The firm hid the cracks.',
      'certainty',
      'allegedly',
    ],
    ['likely made certain', 'A sale is likely in May.', 'A sale is certain in May.', 'certainty', 'certain'],
    [
      'often made always',
      'Crews often leave the port.',
      'Crews always leave the port.',
      'relation',
      'always',
    ],
    ['almost out', 'The port is almost full.', 'The port is full.', 'certainty', 'almost'],
    ['two made both', 'Two ports closed in May.', 'Both ports closed in May.', 'certainty', 'Both'],
    [
      'hundreds invented',
      'Crews left the port.',
      'Hundreds of crews left the port.',
      'certainty',
      'Hundreds',
    ],
  ]);
});
