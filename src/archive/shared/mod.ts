export { connectStore, type ConnectedStore } from './connect-store.ts';
export { serveStore } from './serve-store.ts';
