import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    // Ten times what the longest takes alone: on a busy machine only what hangs ends here.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    // One more than Vitest's own choice: on two cores that would be one file at a time.
    maxWorkers: availableParallelism(),
    // Without it V8 dies now and then of a race in its optimising WebAssembly compiler, which the database inside the
    // tests runs into as the program would (bin/nutgraf.js starts with the flag too). nodejs/node#64500
    execArgv: ['--liftoff-only'],
    reporters: ['default', './tools/count-reporter.ts'],
  },
});
