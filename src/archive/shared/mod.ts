export { connectStore } from './connect-store.ts';
export type { ConnectOptions, ConnectedStore } from './connect-store.ts';
export type { SharedPorts } from './offered.ts';
export { serveStore } from './serve-store.ts';
export type { ServeOptions } from './serve-store.ts';
