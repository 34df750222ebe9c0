import {
  startFakeModelServer,
  type Behaviour,
  type FakeModelServer,
  type ModelRequest,
} from './fake-model-server.ts';
import type { VerifierAnswer, VerifierOpinion } from '../../news/mod.ts';
import {
  createVerifier,
  type EndpointVerifier,
  type VerifierChange,
  type VerifierSettings,
} from '../verifier/create-verifier.ts';

/** What every stage asks about. */
export const question = {
  claim: 'The quay at Arle fell.',
  sources: ['The old quay at Arle fell on Thursday.'],
};

/** A verifier before a server that does as it is told, on a clock that only the test moves. */
export interface Stage {
  readonly server: FakeModelServer;
  readonly verifier: EndpointVerifier;
  readonly changes: VerifierChange[];
  /** Pauses it would have made, milliseconds. */
  readonly waits: number[];
  readonly clock: { ms: number };
  readonly ask: (claim?: string) => Promise<VerifierAnswer>;
}

const open: (FakeModelServer | EndpointVerifier)[] = [];

/** Ends every stage that was set. */
export async function strike(): Promise<void> {
  await Promise.all(open.splice(0).map((each) => each.close()));
}

/** Sets a stage; `path` is put after the server's address. */
export async function stage(
  decide: (request: ModelRequest) => Behaviour | Promise<Behaviour>,
  settings: Partial<VerifierSettings> & { path?: string } = {},
): Promise<Stage> {
  const server = await startFakeModelServer(decide);
  const changes: VerifierChange[] = [];
  const waits: number[] = [];
  const clock = { ms: Date.parse('2026-11-20T08:00:00Z') };
  const verifier = createVerifier(
    {
      url: `${server.origin}${settings.path ?? ''}`,
      kind: 'minicheck',
      model: 'bespoke-minicheck',
      key: null,
      threshold: 0.5,
      timeoutMs: 2_000,
      ...settings,
    },
    {
      nowMs: () => clock.ms,
      random: () => 0,
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      onChange: (change) => changes.push(change),
    },
  );
  open.push(verifier, server);
  const ask = (claim = question.claim) => verifier.ask({ ...question, claim });
  return { server, verifier, changes, waits, clock, ask };
}

/** A model that says this. */
export function says(text: string): Behaviour {
  return { does: 'says', text };
}

/** The opinion in an answer that has one. */
export function opinion(answer: VerifierAnswer): VerifierOpinion {
  if (!answer.ok) throw new Error(answer.why);
  return answer.opinion;
}
