export { parseBeat, readBeat } from './beat.ts';
export { readConfig, settings, type Config, type SettingName } from './config.ts';
export { verifierConfig } from './verifier-settings.ts';
export { cassetteConfig, writerConfig, type WriterConfig } from './writer-settings.ts';
