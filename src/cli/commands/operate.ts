import { migrateArchive } from '../../archive/mod.ts';
import { settings } from '../../config/mod.ts';
import type { Context } from '../context.ts';
import { printJson } from '../terminal.ts';

/** nutgraf migrate: brings the archive's schema forward. */
export async function migrateCommand(context: Context): Promise<number> {
  const { dataDir, databaseUrl, command } = context;
  const report = await migrateArchive({ dataDir, databaseUrl, command });
  const where = databaseUrl === null ? `in "${dataDir}"` : 'in PostgreSQL';
  const { terminal } = context;
  if (terminal.json) printJson(terminal, report);
  else if (report.applied.length === 0)
    terminal.out(`The archive ${where} is at schema ${report.to}; nothing to do.\n`);
  else
    terminal.out(
      `The archive ${where} went from schema ${report.from} to ${report.to}: ${report.applied.join(', ')}.\n`,
    );
  return 0;
}

/** nutgraf config: every setting, its value and where that comes from. */
export function configCommand(context: Context): number {
  const { terminal, config } = context;
  const rows = settings.map(({ name, variable, unit, fallback, about, ...rest }) => ({
    name,
    value: 'isSecret' in rest && config.values[name] !== '' ? 'set, not shown' : config.values[name],
    origin: config.origin[name],
    variable,
    unit,
    default: fallback,
    about,
  }));
  if (terminal.json) printJson(terminal, { settings: rows });
  else {
    const nameWidth = Math.max(...rows.map(({ name }) => name.length));
    for (const row of rows) {
      terminal.out(
        `${row.name.padEnd(nameWidth)} ${(row.value || '""').padEnd(14)} ${`(${row.origin})`.padEnd(20)} ${row.variable}: ${row.about}\n`,
      );
    }
  }
  return 0;
}
