import { lineOf } from './plain-text.ts';

/** UTF-16 code units of one credit. */
const maxCredit = 1000;
const maxNames = 20;
const address = /[^\s@()<>[\]"]+@[^\s@()<>[\]"]+/;

/**
 * Names from what a feed gives as author: `desk@gridpaper.example (Ada Birk)`, `Ada Birk <ada@…>`, `By Ada Birk`.
 * Mail addresses are left out; null when nothing else is there.
 *
 * @example
 * bylineOf(['desk@gridpaper.example (Ada Birk)', 'Ola Voss']); // 'Ada Birk, Ola Voss'
 */
export function bylineOf(credits: readonly string[]): string | null {
  const names = credits
    .slice(0, maxNames)
    .map((credit) => lineOf(credit.slice(0, maxCredit).replace(/<([^<>\s]*@[^<>\s]*)>/g, '($1)')))
    .map((line) => {
      if (!address.test(line)) return line;
      const named = /\(([^()@]+)\)/.exec(line)?.[1];
      return named ?? line.replace(address, '').replace(/[()<>[\]"]|mailto:/g, ' ');
    })
    .map((name) =>
      name
        .replace(/^by\s+/i, '')
        .replace(/\s+/g, ' ')
        .replace(/^[\s,;-]+|[\s,;-]+$/g, ''),
    )
    .filter((name) => name !== '' && !/^https?:/i.test(name));
  return names.length === 0 ? null : [...new Set(names)].join(', ').slice(0, 300);
}
