import type { Command } from 'commander';
import { group, on, oneOf, type Ask } from './ask.ts';
import type { CheckFlags } from './commands/check.ts';

const checkExamples = `
Examples:
  nutgraf check summary.md --against article.html notes.txt
  nutgraf check - --against wire.txt --outlet "The Harbour Ledger" --date 2026-11-19
  nutgraf check brief.html --against sources/ 'more/*.md' https://northline.example/mill
  nutgraf check summary.md --against article.txt --sarif > check.sarif

Exit: 0 all supported, 1 something is not (see --fail-on) or nothing could be checked, 2 used wrongly.`;

/** check. */
export function addCheck(program: Command, ask: Ask): void {
  const check = on(
    program,
    'check [text]',
    'check every sentence of a text against sources; exit 1 when one is not supported',
  )
    .option('--against <source...>', 'files, folders, patterns, addresses, or - for standard input')
    .option('--outlet <name...>', 'outlet of each source, in order, or FILE=NAME')
    .option(
      '--date <day...>',
      'day of each source (2026-11-19), in order, or FILE=DAY; one alone holds for all',
    )
    .option(
      '--format <format>',
      'text, html or markdown: of the text, where name and content do not tell',
      oneOf('text', 'html', 'markdown'),
    )
    .option(
      '--fail-on <verdict>',
      'the mildest verdict that makes it exit 1: contradicted, unsupported or unclear',
      oneOf('contradicted', 'unsupported', 'unclear'),
      'unclear',
    )
    .option('--quiet', 'show only what fails')
    .option('--explain', 'show the source of every sentence, how it was judged, and the score')
    .option('--verifier', 'let the configured model veto what is supported (docs/operate/verifier.md)')
    .option('--sarif', 'print SARIF 2.1.0 for editors and code scanning')
    .option('--pairs <file>', 'JSONL of {id, text, sources: [{outlet?, text}]}; one verdict a line, or -')
    .addHelpText('after', checkExamples);
  ask(
    check,
    ([text], flags) =>
      async (context) =>
        (await import('./commands/check.ts')).checkCommand(text, flags as unknown as CheckFlags, context),
  );
}

/** verify, and the keys that it needs: keys list, rotate. */
export function addVerify(program: Command, ask: Ask): void {
  const verify = on(
    program,
    'verify <brief>',
    'check a published brief.json (file or address) again: signature, spans, verdicts; exit 1 when anything differs',
  )
    .option('--sources <file...>', 'source texts or folders of them, in place of the archive')
    .option('--key <key>', 'the publisher’s public key: file or JWK')
    .option('--signature-only', 'do not look for the cited articles')
    .option('--allow-unsigned', 'an unsigned brief is no difference');
  ask(
    verify,
    ([brief], flags) =>
      async (context) =>
        (await import('./commands/verify.ts')).verifyCommand(brief!, flags, context),
  );
  const keys = group(program, 'keys', 'the keys that sign brief.json');
  ask(
    on(keys, 'list', 'the public keys, as the site publishes them'),
    () => async (context) => (await import('./commands/keys.ts')).listKeys(context),
  );
  ask(
    on(keys, 'rotate', 'sign with a new key from the next start on'),
    () => async (context) => (await import('./commands/keys.ts')).rotateKeysCommand(context),
  );
}
