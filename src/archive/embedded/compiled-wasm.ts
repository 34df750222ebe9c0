import { readFile } from 'node:fs/promises';

/** Neither the language's library nor Node's types declare the global. */
declare const WebAssembly: { compile(bytes: Uint8Array): Promise<WasmModule> };
interface WasmModule {
  readonly [Symbol.toStringTag]: 'WebAssembly.Module';
}

/** The two programs inside PGlite, compiled. A module can be given to a worker, which then shares the machine code. */
export interface CompiledWasm {
  readonly pglite: WasmModule;
  readonly initdb: WasmModule;
}

let compiled: Promise<CompiledWasm> | null = null;

/**
 * Compiles PGlite once for the whole process and keeps it.
 *
 * Besides the time, this keeps V8 from freeing the code of a closed database while it compiles the next one: the two
 * race, and the process dies of "Check failed: jit_page.has_value()" (seen on Node 24 every few hundred openings).
 *
 * Source: https://github.com/nodejs/node/issues/64500
 */
export function compileWasm(): Promise<CompiledWasm> {
  compiled ??= compileBoth();
  return compiled;
}

async function compileBoth(): Promise<CompiledWasm> {
  const [pglite, initdb] = await Promise.all([compileFile('pglite.wasm'), compileFile('initdb.wasm')]);
  return { pglite, initdb };
}

async function compileFile(name: string): Promise<WasmModule> {
  return WebAssembly.compile(await readFile(new URL(name, import.meta.resolve('@electric-sql/pglite'))));
}
