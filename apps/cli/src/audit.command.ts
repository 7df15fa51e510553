import { parseArgs } from 'node:util';
import { type AuditVerdict, verifyAudit } from '#consent';
import { Database, openDataSource } from '#platform';
import type { Command } from './command.js';
import { openInstallation } from './installation.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'audit',
  summary: 'Check that nothing in the sealed audit trail was changed, removed or added',
  usage: `ayni audit verify [--head HEX]

Computes every seal anew from the events, as the database's owner. Exit code 1 when one does not hold.
  --head HEX  the head that an earlier run printed; proves that the trail up to it is still the same. Keep heads outside
              this machine: whoever owns the database could otherwise write a new chain that holds in itself.`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { head: { type: 'string' } },
    allowPositionals: true,
  });
  if (positionals.join(' ') !== 'verify') throw new UsageError(`Say “audit verify”.\n\n${command.usage}`);
  const installation = await openInstallation(undefined, { embedded: 'find' });
  const source = await openDataSource(installation.ownerUrl);
  try {
    const verdict = await verifyAudit(new Database(source), values.head?.toLowerCase());
    process.stdout.write(`${describe(verdict).join('\n')}\n`);
    return verdict.ok ? 0 : 1;
  } finally {
    await source.destroy();
    await installation.close();
  }
}

function describe({ ok, seals, events, waiting, head, broken }: AuditVerdict): string[] {
  const counted = `${String(events)} events under ${String(seals)} seals`;
  if (ok) return [`The audit trail is whole: ${counted}, ${String(waiting)} waiting for theirs.`, `head ${head}`];
  return [`The audit trail is BROKEN ${placeOf(broken)}`, `Before it ${counted} hold.`, `head ${head}`];
}

function placeOf(broken: AuditVerdict['broken']): string {
  if (broken === undefined) return '';
  const { seal, firstEvent, lastEvent, reason } = broken;
  if (firstEvent === 0) return `at its end: ${reason}.`;
  const events =
    firstEvent === lastEvent ? `event ${String(firstEvent)}` : `events ${String(firstEvent)} to ${String(lastEvent)}`;
  return `at ${events} (seal ${String(seal)}): ${reason}.`;
}
