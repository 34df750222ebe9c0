import { shownAddress } from '../read/mod.ts';
import type { WireEvent } from '../wire/mod.ts';

/** What the wire did, in one line for the terminal; null for what needs no line. */
export function eventLine(event: WireEvent): string | null {
  switch (event.kind) {
    case 'feed': {
      const { feed, outcome, newItems } = event;
      const name = feed.title ?? shownAddress(feed.url);
      if (outcome.kind === 'failed')
        return `feed   ${name}: ${outcome.failure.why} (${outcome.failure.class})`;
      return newItems > 0 ? `feed   ${name}: ${newItems} new ${newItems === 1 ? 'item' : 'items'}` : null;
    }
    case 'page': {
      const { item, outcome } = event;
      if (outcome.kind === 'failed')
        return `page   ${shownAddress(item.url)}: ${outcome.failure.why} (${outcome.failure.class})`;
      return outcome.kind === 'revised' ? `page   ${shownAddress(item.url)}: the text was changed` : null;
    }
    case 'story': {
      const { edition } = event;
      if (edition.kind === 'card') return `card   ${edition.card.title}: ${edition.card.reason.why}`;
      return `brief  ${edition.brief.headline} (version ${edition.brief.version})`;
    }
    case 'duty':
      return event.held
        ? 'this process puts articles into stories'
        : 'another process may put articles into stories';
    case 'verifier': {
      const { model, host, isAvailable, isRequired, why } = event;
      const effect = isRequired ? 'sentences are held back' : 'sentences go out without its opinion';
      return `check  ${model} at ${host} ${isAvailable ? 'answers again' : `${why ?? 'gives none'}; ${effect}`}`;
    }
    case 'writer':
      return writerLine(event);
  }
}

function writerLine({ model, host, state, why }: Extract<WireEvent, { kind: 'writer' }>): string {
  const who = `write  ${model} at ${host}`;
  if (state === 'answers') return `${who} answers again`;
  if (state === 'unpriced') return `${who}: ${why ?? ''}`;
  return `${who} ${state === 'spent' ? 'is not asked: ' : ''}${why ?? 'fails'}; the classical writer goes on`;
}
