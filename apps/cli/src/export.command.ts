import { createWriteStream } from 'node:fs';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { OrganisationService } from '#access';
import { ExportService } from '#casework';
import { EXPORT_FORMATS, writeTable } from '#platform';
import type { Command } from './command.js';
import { withProduct } from './product.module.js';
import { UsageError } from './usage-error.js';

const KINDS = ['vacancies', 'seekers', 'matches'] as const;
const FORMATS = [...EXPORT_FORMATS, 'jsonld'] as const;
/** From other rooms of the product. */
const LOOSE = { strict: false } as const;

export const command: Command = {
  name: 'export',
  summary: 'Write vacancies, people or matches as a table, without identities',
  usage: `ayni export vacancies|seekers|matches [--format csv|xlsx|json|jsonld] [--organisation NAME] [--out FILE]

Vacancies are the open ones; jsonld writes them as schema.org JobPostings. People and matches carry numbers, never a name,
a contact or a document: who needs names takes them from the page, where each person reads who took them and why.

  --format        csv when it is absent
  --organisation  only those of this NGO, or this firm
  --out FILE      instead of the standard output`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      format: { type: 'string', default: 'csv' },
      organisation: { type: 'string' },
      out: { type: 'string' },
    },
    allowPositionals: true,
  });
  const kind = KINDS.find((each) => each === positionals[0]);
  const format = FORMATS.find((each) => each === values.format);
  if (kind === undefined || format === undefined || (format === 'jsonld' && kind !== 'vacancies')) {
    throw new UsageError(`Say what to export, and in which format.\n\n${command.usage}`);
  }
  const { organisation, out } = values;
  await withProduct(async (product) => {
    const organisationId = await idOf(product.get(OrganisationService, LOOSE), kind, organisation);
    const exports = product.get(ExportService, LOOSE);
    const tables = {
      vacancies: () => exports.vacancies(organisationId),
      seekers: () => exports.facts(organisationId),
      matches: () => exports.matches(organisationId),
    };
    const pieces = format === 'jsonld' ? exports.postings(organisationId) : writeTable(tables[kind](), format);
    const target: Writable = out === undefined ? process.stdout : createWriteStream(out);
    await pipeline(Readable.from(pieces), target, { end: out !== undefined });
  });
  return 0;
}

async function idOf(organisations: OrganisationService, kind: (typeof KINDS)[number], name: string | undefined) {
  if (name === undefined) return undefined;
  const found = await organisations.findByName(kind === 'vacancies' ? 'employer' : 'ngo', name);
  if (found === undefined) throw new UsageError(`There is no organisation called “${name}”.`);
  return found.id;
}
