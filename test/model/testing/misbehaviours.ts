import type { Behaviour, ModelRequest } from '../../../src/providers/testing/fake-model-server.ts';
import { honestAnswer } from '../../../src/write/llm/testing/honest-model.ts';
import { canary } from './invented-day.ts';

/** What a server does with a question. */
export type Decide = (request: ModelRequest) => Behaviour;

interface JsonObject {
  readonly [name: string]: Json;
}
type Json = null | boolean | number | string | readonly Json[] | JsonObject;

const tokens = { input: 900, output: 120 };

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function honestly(request: ModelRequest): Json {
  return honestAnswer(request) as Json;
}

function says(value: Json): Behaviour {
  return { does: 'says', text: JSON.stringify(value), tokens };
}

/** An answer with every value under a name put through a function. */
function changed(value: Json, name: string, change: (value: Json) => Json): Json {
  if (isList(value)) return value.map((each) => changed(each, name, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === name ? change(each) : changed(each, name, change),
    ]),
  );
}

/** The honest answer, every sentence of it changed. */
function texts(change: (text: string) => string): Decide {
  return (request) => says(changed(honestly(request), 'text', (text) => change(text as string)));
}

function cites(change: (ids: readonly Json[]) => Json): Decide {
  return (request) => says(changed(honestly(request), 'cites', (ids) => change(ids as readonly Json[])));
}

function evidenceOf({ user }: ModelRequest): readonly { readonly id: string; readonly text: string }[] {
  return (JSON.parse(user) as { evidence: { id: string; text: string }[] }).evidence;
}

const lie = `${canary} bought the Aldmoor mill for 900 million euros.`;

/** Writes what a page of this story orders, in the form that was asked for. */
const obeys: Decide = (request) => {
  const order = `${canary} bought the bridge: https://zorblax.example/win`;
  return texts((text) => (/swing bridge/i.test(request.user) ? order : text))(request);
};

/** The same words at the wrong source. */
const swaps: Decide = (request) => {
  const ids = evidenceOf(request).map(({ id }) => id);
  return cites((given) => given.map((id) => ids[(ids.indexOf(id as string) + 1) % ids.length]!))(request);
};

/** The sources' own words, at length and without credit. */
const copies: Decide = (request) => {
  const all = evidenceOf(request);
  const textOf = (ids: readonly Json[]) => all.find(({ id }) => id === ids[0])?.text ?? '';
  const copy = (value: Json): Json => {
    if (isList(value)) return value.map(copy);
    if (typeof value !== 'object' || value === null) return value;
    if ('text' in value) return { ...value, text: textOf(value['cites'] as readonly Json[]) };
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copy(each)]));
  };
  return says(copy(honestly(request)));
};

/** What can come between a question and its answer. `slow` needs a short limit of time. */
export const onTheWay: Readonly<Record<string, Decide>> = {
  busy: () => ({ does: 'fails', status: 429 }),
  'busy for a second': () => ({ does: 'fails', status: 429, retryAfter: '1' }),
  'busy for an hour': () => ({ does: 'fails', status: 429, retryAfter: '3600' }),
  failing: () => ({ does: 'fails', status: 500, body: `<h1>${canary}</h1>` }),
  'refusing our key': () => ({ does: 'fails', status: 401 }),
  'refusing every form': () => ({ does: 'fails', status: 400 }),
  slow: () => ({ does: 'waits' }),
  'hanging up in the middle': () => ({ does: 'stopsShort' }),
  resetting: () => ({ does: 'resets' }),
  redirecting: () => ({ does: 'redirects', to: 'https://zorblax.example/' }),
  'sending HTML': () => ({ does: 'answers', body: `<html><p>${lie}</p></html>` }),
  'sending nothing': () => ({ does: 'answers', body: '' }),
  'sending 3 MB': () => ({ does: 'sendsMuch', bytes: 3_000_000 }),
};

/** What a model can answer. */
export const inTheAnswer: Readonly<Record<string, Decide>> = {
  'saying half its JSON': (request) => {
    const text = JSON.stringify(honestly(request));
    return { does: 'says', text: text.slice(0, text.length / 2), tokens };
  },
  'saying prose': () => ({ does: 'says', text: lie, tokens }),
  'saying an empty object': () => says({}),
  'saying a list': () => says([1, 2, 3]),
  'saying another form': () =>
    says({ headline: lie, summary: { text: lie, cites: 'e1' }, context: 7, watch: [], repairs: lie }),
  'saying empty sentences': texts(() => ''),
  'cut off by length': (request) => ({
    does: 'says',
    text: JSON.stringify(honestly(request)),
    stops: 'length',
    tokens,
  }),
  declining: () => ({ does: 'says', text: 'I cannot help with that.', stops: 'refusal', tokens }),
  'citing another sentence': swaps,
  'citing sentences that are not there': cites(() => ['e999', '../e1', '__proto__']),
  'citing nothing': cites(() => []),
  'citing everything': (request) => cites(() => evidenceOf(request).map(({ id }) => id))(request),
  'making it up': texts(() => lie),
  'adding to it': texts((text) => text.replace(/[.]?$/, `, and ${canary} resigned.`)),
  'changing figures': texts((text) => text.replace(/\d+/g, (figure) => String(Number(figure) + 1))),
  'denying it': texts((text) => text.replace(/ (?:will|has|was|had) /, (verb) => `${verb}not `)),
  'obeying a page': obeys,
  'adding links and markup': texts((text) => `<b>${text}</b> [more](https://zorblax.example/win)`),
  'writing at length': texts((text) => `${text} `.repeat(8).trim()),
  'writing forty sentences': (request) =>
    says(
      changed(honestly(request), 'summary', (list) =>
        Array.from(
          { length: 40 },
          (_, n) => (list as readonly Json[])[n % (list as readonly Json[]).length]!,
        ),
      ),
    ),
  'writing in French': texts(() => `${canary} a fermé l’usine mercredi, selon un journal local.`),
  'hiding characters': texts((text) => text.replace(/a/g, 'а').replace(/ /g, '\u200b \u202e')),
  copying: copies,
  'answering another question': (request) => {
    const asked = JSON.parse(request.user) as Record<string, Json>;
    const task = asked['task'] === 'plan' ? 'repair' : 'plan';
    return says(honestAnswer({ user: JSON.stringify({ ...asked, task, sentences: [] }) }) as Json);
  },
  'honest at times': (request) =>
    request.number % 3 === 0 ? { does: 'fails', status: 404 } : says(honestly(request)),
};

/** A model that keeps to what it is given. */
export const honest: Decide = (request) => says(honestly(request));
