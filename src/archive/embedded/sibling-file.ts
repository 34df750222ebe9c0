/**
 * The URL of a program file beside the one that asks: `.ts` in a checkout, `.js` in the built package.
 *
 * @example
 * siblingFile('worker', import.meta.url); // file:///.../embedded/worker.ts
 */
export function siblingFile(name: string, askedBy: string): URL {
  return new URL(`./${name}${askedBy.endsWith('.ts') ? '.ts' : '.js'}`, askedBy);
}
