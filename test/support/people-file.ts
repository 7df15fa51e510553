import type { Actor, SeekerId } from '#access';
import { type BroughtImport, ImportDesk, type ImportLine, ImportRunner } from '#casework';
import { SHEET_COLUMNS } from '#intake';
import { csvLines } from '#platform';
import { PERSON_COLUMNS } from '#profile';
import { as, type ThreeParties } from './three-parties.js';

export const COLUMNS = [...SHEET_COLUMNS, ...Object.values(PERSON_COLUMNS)];
export const HEADER = COLUMNS.map(({ header }) => header.es);

export type Row = Readonly<Record<string, string>>;

/** A person as a list of an NGO has her; `n` makes her another one. */
export const person = (n: number, more: Row = {}): Row => ({
  nombre: `${['Ana', 'Berta', 'Carla', 'Dora', 'Elsa'][n % 5] ?? ''} Zanahoria${String(n)}`,
  mayor_de_edad: 'Sí',
  medio_de_contacto: 'whatsapp',
  celular: String(900_000_000 + n),
  distrito: 'San Juan de Lurigancho',
  documento: 'CE_HUM',
  documento_vence: '31/12/2027',
  numero_de_documento: String(1_000_000 + n),
  trabajo_1: 'Zzxq vvkk',
  trabajo_1_tipo: 'sin contrato',
  trabajo_1_meses: '24',
  estudios: 'secondary',
  lunes: 'mañana; tarde',
  minutos_de_viaje: '60',
  ...more,
});

export const consented = (reader: string): Row => ({
  permisos: 'buscar puestos; escribirme',
  permiso_fecha: '20/11/2026',
  permiso_medio: 'leído en voz alta',
  permiso_leido_por: reader,
});

export const csvOf = (rows: readonly Row[], header: readonly string[] = HEADER): Buffer =>
  Buffer.from(csvLines([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))], true));

/** Brings lists of people as somebody of an NGO does, the job done at once. */
export class PeopleDesk {
  constructor(
    private readonly parties: ThreeParties,
    readonly by: Actor,
  ) {}

  get desk(): ImportDesk {
    return this.parties.rooms.get(ImportDesk);
  }

  get runner(): ImportRunner {
    return this.parties.rooms.get(ImportRunner);
  }

  async bring(content: Buffer, actor = this.by): Promise<string> {
    const made = await as(actor, () => this.desk.bring(actor, { kind: 'seekers', fileName: 'lista.csv', content }));
    await this.runner.work(made.id);
    return made.ref;
  }

  async apply(ref: string): Promise<void> {
    await as(this.by, () => this.desk.apply(this.by, ref));
    await this.runner.work((await this.get(ref)).id);
  }

  get(ref: string, actor = this.by): Promise<BroughtImport> {
    return as(actor, () => this.desk.get(actor, ref));
  }

  async linesOf(ref: string): Promise<ImportLine[]> {
    const { id } = await this.get(ref);
    return (await as(this.by, () => this.desk.lines(id))).lines;
  }

  /** The people an import brought, in order of their rows. */
  async idsOf(ref: string): Promise<SeekerId[]> {
    const rows = await this.parties.owner.query<{ id: SeekerId }>(
      `select seeker_id as id from identity.imported imported join work.import on import.id = import_id
       where import.ref::text = $1 order by row`,
      [ref],
    );
    return rows.map(({ id }) => id);
  }
}
