import { cassetteConfig, writerConfig, type Config, type WriterConfig } from '../config/mod.ts';
import type { LanguageModel, ModelStore } from '../news/mod.ts';
import type { BudgetNotice, EndpointChange, EndpointModel } from '../providers/mod.ts';
import type { WireEvent } from '../wire/mod.ts';
import type { Closing } from './closing.ts';
import type { Context } from './context.ts';
import { eventLine } from './event-line.ts';

/** The configured model while it is open. */
export interface OpenModel extends LanguageModel {
  close(): Promise<void>;
}

interface Wanted {
  readonly context: Pick<Context, 'config'>;
  /** Keeps what was spent and answered. */
  readonly store: ModelStore;
}

type WriterEvent = Extract<WireEvent, { kind: 'writer' }>;
type Tell = (event: WriterEvent) => void;

/** Budgets are of days as they are, also where the wire's clock is another. */
function machineDay(): string {
  return new Date().toISOString().slice(0, 10);
}

function onChange(tell: Tell): (change: EndpointChange) => void {
  return ({ isAvailable, model, host, why }) => {
    tell({ kind: 'writer', state: isAvailable ? 'answers' : 'silent', model, host, why });
  };
}

function onNotice(tell: Tell, { model, host }: EndpointModel): (notice: BudgetNotice) => void {
  return ({ kind, why }) => {
    tell({ kind: 'writer', state: kind, model, host, why });
  };
}

function withClose(model: LanguageModel, close: () => Promise<void>): OpenModel {
  const { provider, model: name, currency } = model;
  return { provider, model: name, currency, ask: (request, signal) => model.ask(request, signal), close };
}

async function openEndpoint(
  { budget, ...settings }: WriterConfig,
  { store, tell, tape }: { store: ModelStore; tell: Tell; tape: string | null },
): Promise<OpenModel> {
  const { createLanguageModel, kept, recorded, withinBudget } = await import('../providers/mod.ts');
  const endpoint = createLanguageModel(settings, { nowMs: Date.now, onChange: onChange(tell) });
  const tools = { nowDay: machineDay, onNotice: onNotice(tell, endpoint) };
  const model = kept(withinBudget(endpoint, store, budget, tools), store);
  // Outermost, so that a cassette has the answers that were kept from before, too.
  return withClose(tape === null ? model : recorded(model, tape), () => endpoint.close());
}

/**
 * Opens the model that the settings name, within its budget, its answers kept in the store. Nothing of it is loaded when
 * they name none.
 *
 * @param tell Told when it stops answering, answers again, or its budget is spent.
 * @returns null when none is configured.
 * @throws NutgrafError NG_CONFIG_USAGE when the settings do not fit together; NG_PROVIDER_CASSETTE.
 */
export async function openModel({ context, store }: Wanted, tell: Tell): Promise<OpenModel | null> {
  const { values } = context.config;
  const wanted = writerConfig(values);
  const cassette = cassetteConfig(values);
  if (cassette?.does === 'play') {
    const { played } = await import('../providers/mod.ts');
    return withClose(played(cassette.file), () => Promise.resolve());
  }
  return wanted === null ? null : openEndpoint(wanted, { store, tell, tape: cassette?.file ?? null });
}

/** The configured model until the command ends; that it writes, and what it fails at, is said on `err`. */
export async function useModel({
  context,
  closing,
  store,
}: Wanted & { readonly context: Context; readonly closing: Closing }): Promise<OpenModel | null> {
  const { terminal, config } = context;
  const model = await openModel({ context, store }, (event) => {
    terminal.err(`${eventLine(event) ?? ''}\n`);
  });
  if (model === null) return null;
  closing.add(() => model.close());
  terminal.err(
    `Written by ${writerWords(config) ?? model.model}, and by the classical writer where it fails\n`,
  );
  return model;
}

/** The model in words: its name and host, never the key; null when none is configured. */
export function writerWords({ values }: Config): string | null {
  const cassette = cassetteConfig(values);
  if (cassette?.does === 'play') return `the cassette "${cassette.file}"`;
  const wanted = writerConfig(values);
  if (wanted === null) return null;
  const { model, provider, url } = wanted;
  return `${model} (${provider}${url === null ? '' : ` at ${new URL(url).host}`})`;
}

/** The same with what was spent today, for whoever looks after the wire. */
export async function writerHealth(config: Config, store: Pick<ModelStore, 'spent'>): Promise<string | null> {
  const words = writerWords(config);
  const wanted = writerConfig(config.values);
  if (words === null || wanted === null) return words;
  const { tokensPerDay, moneyPerDay, prices, currency } = wanted.budget;
  const { inputTokens, outputTokens, money } = await store.spent(machineDay());
  const count = (tokens: number) => tokens.toLocaleString('en');
  const tokens = count(inputTokens + outputTokens);
  const ofTokens = tokensPerDay === null ? '' : ` of ${count(tokensPerDay)}`;
  const paid =
    prices === null
      ? ''
      : `, ${money.toFixed(2)}${moneyPerDay === null ? '' : ` of ${moneyPerDay.toFixed(2)}`} ${currency}`;
  return `${words}, today ${tokens}${ofTokens} tokens${paid}`;
}
