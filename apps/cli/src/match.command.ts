import { parseArgs } from 'node:util';
import { VerificationService } from '#matching';
import type { Command } from './command.js';
import { withProduct } from './product.module.js';
import { json } from './text-table.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'match',
  summary: 'Compare the stored matches with the reference engine; exit code 1 when one differs',
  usage: `ayni match verify [--sample N] [--json]

  --sample N  only N people, the same ones each time; all of them without it

Scores every pair of these people with every open vacancy by the reference engine, and compares their lists and every number
with what is stored; without --sample the lists of the vacancies too. Everything is read as of the moment it begins. Whoever
waits to be scored is left out, and while somebody waits only numbers are compared.`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { sample: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length !== 1 || positionals[0] !== 'verify') throw new UsageError('Say “ayni match verify”.');
  const sample = values.sample === undefined ? undefined : Number(values.sample);
  if (sample !== undefined && (!Number.isInteger(sample) || sample < 1)) {
    throw new UsageError('--sample must be a whole number from 1.');
  }
  return withProduct(async (product) => {
    const found = await product.get(VerificationService).verify(sample);
    const { people, vacancies, waiting, stored, missing, extra, different, examples } = found;
    const lines = [
      `${String(stored)} stored pairs of ${String(people)} people and ${String(vacancies)} vacancies compared: ` +
        `${String(missing)} missing, ${String(extra)} too many, ${String(different)} different.`,
      ...(waiting === 0
        ? []
        : [`${String(waiting)} edits wait to be scored: lists were not compared. Run it again later.`]),
      ...examples.map((each) => `  seeker ${String(each.seekerId)}, vacancy ${String(each.vacancyId)}: ${each.fault}`),
    ];
    process.stdout.write(values.json ? json(found) : `${lines.join('\n')}\n`);
    return missing + extra + different === 0 ? 0 : 1;
  });
}
