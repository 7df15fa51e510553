import { createHash } from 'node:crypto';
import { RunService, TaxonomyService } from '#matching';
import { Database, DomainError } from '#platform';
import { type EscoCounts, type EscoImport, EscoImportError, importEsco, type ImportedContent } from '#taxonomy';
import { readDownload } from './esco-download.js';
import { withProduct } from './product.module.js';
import { writeTaxonomyFile } from './taxonomy-file.js';
import { UsageError } from './usage-error.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Reads a download, joins it to the shipped catalogue and puts it in force: in the database, and beside it for commands. */
export async function importDownload(folder: string): Promise<number> {
  const tables = await readDownload(folder, say);
  await withProduct(
    async (product, { config }) => {
      const taxonomy = product.get(TaxonomyService);
      const { number, content: before, packed: held } = await taxonomy.current();
      say('Joining the concepts to the catalogue …');
      const found = importOrExplain(tables, before);
      const content = named(found);
      const same = content.version === before?.version;
      const packed = same
        ? held
        : // The version and the run that scores everything with it commit together.
          await product.get(Database).inTransaction(async () => {
            const stored = await taxonomy.install(content, number);
            await product.get(RunService).start();
            return stored;
          });
      writeTaxonomyFile(config.AYNI_HOME ?? '', packed);
      process.stdout.write(describe(found, content.version, same));
    },
    { embedded: 'start' },
  ).catch(explain);
  return 0;
}

function importOrExplain(tables: Parameters<typeof importEsco>[0], before: ImportedContent | undefined): EscoImport {
  try {
    return importEsco(tables, before);
  } catch (error) {
    throw error instanceof EscoImportError ? new UsageError(error.message) : error;
  }
}

/** The same content has the same version. */
function named({ content }: EscoImport): ImportedContent {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { version: `esco-${digest.slice(0, 12)}`, ...content };
}

function explain(error: unknown): never {
  if (error instanceof DomainError && error.code === 'taxonomy.other_version')
    throw new UsageError('Another import was faster. Run this one again.');
  throw error;
}

function describe({ occupations, skills, languages, content }: EscoImport, version: string, same: boolean): string {
  const line = (what: string, { read, joined, added, retired }: EscoCounts): string =>
    `  ${what.padEnd(12)} ${String(read)} read, ${String(joined)} are ours too, ${String(added)} added, ${String(retired)} retired`;
  const links = content.occupations.reduce(
    (sum, { essential, optional }) => sum + essential.length + optional.length,
    0,
  );
  return [
    same
      ? `Version ${version} is installed already; nothing changed.`
      : `Installed version ${version}. Running programs take it up by themselves; all matches are scored again.`,
    line('occupations', occupations),
    line('skills', skills),
    `  ${'links'.padEnd(12)} ${String(links)} of occupations to skills; labels in ${languages.join(', ') || 'one language'}`,
    ...(occupations.ungrouped > 0
      ? [`  left out     ${String(occupations.ungrouped)} occupations in no unit group of ISCO-08`]
      : []),
    content.attribution,
    '',
  ].join('\n');
}
