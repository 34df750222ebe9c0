export { demoSteps } from './demo-steps.ts';
export { serveOutlets, type RequestRecord, type ServedOutlets, type ServeOptions } from './serve-outlets.ts';
