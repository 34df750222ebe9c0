/** Whether trying again may help. */
export type Retry = 'no' | 'later' | 'now';

interface ErrorKind {
  readonly hint: string;
  readonly retry: Retry;
  /** 2: the command was used wrongly. 1: the command was right and could not be carried out. */
  readonly exit: 1 | 2;
}

/** Every code the program can throw. Messages are built where they are thrown; the hint lives here. */
export const errorKinds = {
  NG_CONFIG_USAGE: { hint: 'See: nutgraf help', retry: 'no', exit: 2 },
  NG_CONFIG_FILE_MISSING: {
    hint: 'Check the path; it is read relative to the current folder',
    retry: 'no',
    exit: 2,
  },
  NG_CONFIG_BAD_LINE: {
    hint: 'Every line must be one JSON object; nothing was stored from this file',
    retry: 'no',
    exit: 2,
  },
  NG_CONFIG_BAD_DATA: {
    hint: 'The folder must be of the form described in docs/evaluation.md',
    retry: 'no',
    exit: 2,
  },
  NG_CONFIG_BEAT: { hint: 'See beats/ai.yaml for a beat file that works', retry: 'no', exit: 2 },
  NG_CONFIG_OPML: {
    hint: 'Nothing was imported; the file must be OPML with feed addresses',
    retry: 'no',
    exit: 2,
  },
  NG_READ_FAILED: { hint: 'Nothing was stored', retry: 'later', exit: 1 },
  NG_CHECK_NOTHING: {
    hint: 'The text must hold a sentence, and the sources something to hold it against',
    retry: 'no',
    exit: 1,
  },
  NG_PROVIDER_CASSETTE: {
    hint: 'Record it again with the same articles, prompts and model: NUTGRAF_WRITER_CASSETTE=record:FILE',
    retry: 'no',
    exit: 1,
  },
  NG_ARCHIVE_UNREACHABLE: {
    hint: 'Check that PostgreSQL runs and that DATABASE_URL names it; what was stored is safe',
    retry: 'later',
    exit: 1,
  },
  NG_ARCHIVE_LOCKED: {
    hint: 'Stop that process, or name another folder with --data-dir',
    retry: 'later',
    exit: 1,
  },
  NG_ARCHIVE_OPEN: {
    hint: 'Nothing was changed; check that the folder can be written and is an archive of Nutgraf',
    retry: 'no',
    exit: 1,
  },
  NG_ARCHIVE_SCHEMA: { hint: 'Use the newer Nutgraf that wrote this archive', retry: 'no', exit: 1 },
  NG_ARCHIVE_QUERY: { hint: 'The archive is unchanged; run the command again', retry: 'later', exit: 1 },
  NG_ARCHIVE_NOT_FOUND: { hint: 'List what there is with: nutgraf briefs list', retry: 'no', exit: 1 },
  NG_PUBLISH_PORT: { hint: 'Name a free port with NUTGRAF_PORT', retry: 'no', exit: 1 },
  NG_BUG: { hint: 'This is a defect of Nutgraf; please report it with the input', retry: 'no', exit: 1 },
} as const satisfies Record<string, ErrorKind>;

/** A code of the registry above; see docs/errors.md. */
export type ErrorCode = keyof typeof errorKinds;

/**
 * The one error class. Expected outcomes (a refused draft, a declined brief) are values, never this.
 *
 * @example
 * const error = new NutgrafError('NG_CONFIG_FILE_MISSING', 'cannot read "day.jsonl": no such file');
 * error.exit; // 2
 */
export class NutgrafError extends Error {
  readonly code: ErrorCode;
  readonly hint: string;
  readonly retry: Retry;
  readonly exit: 1 | 2;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'NutgrafError';
    this.code = code;
    this.hint = options.hint ?? errorKinds[code].hint;
    this.retry = errorKinds[code].retry;
    this.exit = errorKinds[code].exit;
  }
}
