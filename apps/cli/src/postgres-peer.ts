import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  keyOf,
  measure,
  nearness,
  Prefix,
  prepareSeeker,
  type PreparedVacancy,
  prepareVacancy,
  type ScoringContext,
  type SeekerFacts,
  type TermCode,
  TERMS,
  type VacancyFacts,
} from '#engine';
import { type EmbeddedPostgres, openDataSource, startEmbeddedPostgres } from '#platform';
import type { Isco, SkillId } from '#taxonomy';
import { PeerAnswers } from './peer-answers.js';
import { BEST_LIST, LOAD, SCHEMA } from './postgres-peer.queries.js';

const CHUNK = 5000;
const BEST = 50;
/** Terms of a vacancy's list and facets of its gates, in the order in which the query reads them. */
const LISTED = ['essential_skills', 'occupation', 'experience', 'optional_skills', 'education', 'language'] as const;
const GATES_ASKED = [
  ['way', 'commute'],
  ['hours', 'schedule'],
  ['tongues', 'language'],
  ['degree', 'credential'],
  ['refusals', 'no_go'],
  ['law', 'right_to_work'],
] as const;

interface Credit {
  held: SkillId;
  slot: number;
  whole: number;
}

type Facet = 'way' | 'hours' | 'tongues' | 'degree' | 'refusals' | 'law';
type Row = Record<string, unknown>;

/**
 * The same list by PostgreSQL in a server of its own: gates as sets of answers that are open, found by the referee before the clock
 * starts; scores in integers; with the best indexes (GIN over groups and skills), or by reading every row.
 */
export class PostgresPeer {
  private readonly answers: Record<Facet, PeerAnswers>;
  private readonly skillCounts = new Map<SkillId, number>();
  private readonly groups = new Set<Isco>();

  private constructor(
    private readonly context: ScoringContext,
    private readonly home: string,
    private readonly server: EmbeddedPostgres,
    private readonly database: Awaited<ReturnType<typeof openDataSource>>,
  ) {
    const answers = () => new PeerAnswers(context);
    this.answers = {
      way: answers(),
      hours: answers(),
      tongues: answers(),
      degree: answers(),
      refusals: answers(),
      law: answers(),
    };
  }

  static async start(context: ScoringContext, seekers: Iterable<SeekerFacts>): Promise<PostgresPeer> {
    const home = mkdtempSync(path.join(tmpdir(), 'ayni-peer-'));
    const server = await startEmbeddedPostgres({
      home,
      name: 'data',
      passwords: ['peer'],
      settings: { shared_buffers: '1GB', work_mem: '64MB', max_parallel_workers_per_gather: '0', jit: 'off' },
    });
    const peer = new PostgresPeer(context, home, server, await openDataSource(server.url, [], [], 1));
    await peer.load(seekers);
    return peer;
  }

  async stop(): Promise<void> {
    await this.database.destroy();
    await this.server.stop();
    rmSync(this.home, { recursive: true, force: true });
  }

  /** What has to be known before the question is put; not a part of what is measured. */
  question(facts: VacancyFacts, indexed: boolean): unknown[] {
    const vacancy = prepareVacancy(facts, this.context);
    const near = this.nearTo(facts.isco);
    const credits = this.creditsFor(vacancy);
    const filter = this.filter(vacancy, near, credits);
    const asked = [...vacancy.essentials, ...vacancy.optionals];
    const { version } = this.context;
    const { fallback: blanks } = version.blanks.value;
    return [
      indexed && filter !== undefined,
      filter?.groups ?? [],
      filter?.skills ?? [],
      ...GATES_ASKED.map(([facet, gate]) => this.answers[facet].open(vacancy, gate)),
      facts.pay?.max ?? 0,
      vacancy.shiftMinutes,
      this.valuesOf('degree', 'education', vacancy),
      this.valuesOf('tongues', 'language', vacancy),
      near.map(({ group }) => group),
      near.map((each) => each.near),
      version.experience.value.decay,
      facts.experienceMonths ?? 0,
      credits.map(({ held }) => held),
      credits.map(({ slot }) => slot),
      credits.map(({ whole }) => whole),
      asked.map(({ level }) => level),
      asked.map(({ weight }) => weight),
      vacancy.essentials.length,
      LISTED.map((term) => weightOf(vacancy, term)),
      [
        blanks.essential_skills.p40,
        blanks.optional_skills.p40,
        blanks.occupation.p40,
        blanks.experience.p40,
        version.skills.value.inferred,
        version.cuts.value.review,
      ],
      BEST,
    ];
  }

  private nearTo(asked: Isco | undefined): { group: Isco; near: number }[] {
    const { context } = this;
    return [...this.groups].map((group) => ({
      group,
      near: asked === undefined ? 0 : nearness({ context }, group, asked),
    }));
  }

  private creditsFor({ essentials, optionals }: PreparedVacancy): Credit[] {
    return [...essentials, ...optionals].flatMap(({ skill }, slot) =>
      [...this.skillCounts.keys()].flatMap((held) => {
        const whole = this.context.knowledge.skillCredit(held, skill);
        return whole > 0 ? [{ held, slot, whole }] : [];
      }),
    );
  }

  /** Groups and skills of which everybody on the list has one, by the engine's own bounds; none: everybody must be read. */
  private filter(vacancy: PreparedVacancy, near: readonly { group: Isco; near: number }[], credits: readonly Credit[]) {
    const { version } = this.context;
    const { occupation, experience } = version.blanks.value.fallback;
    const rest = (['optional_skills', 'education', 'language'] as const).reduce(
      (sum, term) => sum + weightOf(vacancy, term),
      0,
    );
    const need = (reach: number) => {
      const most = Math.max(reach, occupation.p40);
      const work =
        weightOf(vacancy, 'occupation') * most + weightOf(vacancy, 'experience') * Math.max(most, experience.p40);
      return version.cuts.value.review - rest - work / 10_000 - 2;
    };
    const reaches = [...new Set([0, ...near.map((each) => each.near)])].sort((a, b) => b - a);
    const far = reaches.find((reach) => need(reach) > 0);
    const weight = weightOf(vacancy, 'essential_skills');
    if (far === undefined || weight === 0) return undefined;
    const costs = vacancy.essentials.map((_, slot) =>
      credits.reduce((sum, each) => sum + (each.slot === slot ? (this.skillCounts.get(each.held) ?? 0) : 0), 0),
    );
    const weights = vacancy.essentials.map((one) => one.weight);
    const { slots } = new Prefix(weights, costs).cheapest((need(far) * 10_000) / weight);
    return {
      groups: near.filter((each) => each.near > far).map(({ group }) => group),
      skills: [...new Set(credits.filter(({ slot }) => slots.includes(slot)).map(({ held }) => held))],
    };
  }

  private valuesOf(facet: Facet, term: 'education' | 'language', vacancy: PreparedVacancy): number[] {
    if (weightOf(vacancy, term) === 0) return this.answers[facet].people.map(() => 0);
    const { p40 } = this.context.version.blanks.value.fallback[term];
    return this.answers[facet].people.map((person) => {
      const value = measure(term, person, vacancy);
      return value < 0 ? p40 : value;
    });
  }

  async list(question: readonly unknown[]): Promise<number[]> {
    const rows = await this.database.query<{ id: number; score: number }[]>(BEST_LIST, [...question]);
    return rows.map(({ id, score }) => keyOf(score, id));
  }

  private async load(seekers: Iterable<SeekerFacts>): Promise<void> {
    await this.database.query(SCHEMA);
    let chunk: Row[] = [];
    for (const facts of seekers) {
      chunk.push(this.rowOf(facts));
      if (chunk.length === CHUNK) {
        await this.database.query(LOAD, [JSON.stringify(chunk)]);
        chunk = [];
      }
    }
    await this.database.query(LOAD, [JSON.stringify(chunk)]);
    await this.database.query('create index on seeker using gin (groups); create index on seeker using gin (skills)');
    await this.database.query('vacuum analyze seeker');
  }

  private rowOf(facts: SeekerFacts): Row {
    const { jobs, skills, district, travel, available, languages, credentials, education, refuses } = facts;
    const person = prepareSeeker(facts, this.context);
    const linked = (jobs ?? []).flatMap(({ isco }) => isco ?? []);
    const groups = [...new Set([...linked, ...(facts.studiedFor ?? []), ...person.wished])];
    for (const group of groups) this.groups.add(group);
    const known = (skills ?? []).filter(({ skill }, at) => skills?.findIndex((each) => each.skill === skill) === at);
    for (const { skill } of known) this.skillCounts.set(skill, (this.skillCounts.get(skill) ?? 0) + 1);
    return {
      id: facts.id,
      ranked: person.ranked,
      way: this.answers.way.number({ district, travel }),
      hours: this.answers.hours.number({ available }),
      tongues: this.answers.tongues.number({ languages }),
      degree: this.answers.degree.number({ credentials, education }),
      refusals: this.answers.refusals.number({ refuses }),
      law: this.answers.law.number({ rightToWork: facts.rightToWork, adult: facts.adult }),
      floor: facts.payFloor ?? -1,
      week: person.weekMinutes,
      told_skills: skills !== undefined,
      told_jobs: jobs !== undefined,
      unlinked: (jobs ?? []).some(({ isco }) => isco === undefined),
      groups,
      skills: known.map(({ skill }) => skill),
      codes: known.map(({ level, evidence }) => level + (evidence === 'inferred' ? 4 : 0)),
      job_groups: (jobs ?? []).map(({ isco }) => isco ?? 0),
      job_months: (jobs ?? []).map(({ months }) => months),
      job_idle: (jobs ?? []).map(({ idleMonths }) => Math.min(30, Math.max(0, Math.floor(idleMonths)))),
    };
  }
}

function weightOf({ listWeights }: PreparedVacancy, term: TermCode): number {
  return listWeights[TERMS.indexOf(term)] ?? 0;
}
