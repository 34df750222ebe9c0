import { describe, expect, it } from 'vitest';
import { canSpeak } from './speakers.ts';

describe('canSpeak()', () => {
  it.each(['officials', 'adviser', 'senator', 'committee', 'report', 'spokeswoman', 'scientists', 'gunman'])(
    'is true of %s',
    (noun) => {
      expect(canSpeak(noun)).toBe(true);
    },
  );

  it.each(['fire', 'shooting', 'deal', 'disaster', 'border', 'orders', 'power', 'summit', 'vote', ''])(
    'is false of %j',
    (noun) => {
      expect(canSpeak(noun)).toBe(false);
    },
  );
});
