import type { Brief, Card } from '../news/mod.ts';
import { countLine, disclosureOf } from '../publish/mod.ts';
import { outletName } from '../text/mod.ts';
import type { Terminal } from './terminal.ts';

const width = 92;

function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((part) => indent + part).join('\n');
}

/** A brief as a reader reads it: who wrote it before what it says. */
export function showBrief(brief: Brief, terminal: Terminal): string {
  const sentences = brief.sentences.map((sentence) => wrapped(sentence.text, '  '));
  const lines = brief.lines.map((line) => terminal.style('dim', wrapped(line.text, '  ')));
  const head = terminal.style('bold', wrapped(brief.headline, ''));
  const disclosure = terminal.style('dim', wrapped(disclosureOf(brief).line, '  '));
  const foot = terminal.style('dim', `  ${brief.label} · ${countLine(brief.coverage)} · ${brief.id}`);
  return [head, disclosure, ...sentences, ...lines, foot, ''].join('\n');
}

/** A link card in two lines. */
export function showCard(card: Card, terminal: Terminal): string {
  const outlet = card.outlet === null ? 'unnamed outlet' : outletName(card.outlet);
  return `${wrapped(`“${card.title || 'untitled'}” (${outlet})`, '')}\n${terminal.style('dim', wrapped(card.reason.why, '  '))}\n`;
}
