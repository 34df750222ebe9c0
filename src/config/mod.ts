export { readConfig, settings, type Config, type SettingName } from './config.ts';
