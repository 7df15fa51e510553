import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import {
  type AccountId,
  AccountService,
  FolderService,
  type OrganisationId,
  OrganisationService,
  type SeekerId,
  SessionService,
} from '#access';
import { ConsentLedger, PURPOSES } from '#consent';
import { EmployerService, VacancyService } from '#employer';
import { rucCheckDigit } from '#peru';
import { Clock, Database } from '#platform';
import { ProfileService } from '#profile';
import type { Command } from './command.js';
import { PARAMETERS } from './data/demo-person.data.js';
import { type DemoFirm, drawFirms, FIRMS } from './demo-firm.service.js';
import { type DemoPerson, drawPerson } from './demo-person.service.js';
import { Dice } from './dice.js';
import { yuleisy } from './demo-story.service.js';
import { withProduct } from './product.module.js';
import { UsageError } from './usage-error.js';

const SEED = 20_261_122;
const PEOPLE = 2_000;
const MOST_PEOPLE = 20_000;
/** People filled in at once; their numbers are given before, so that the same seed makes the same rows. */
const BATCH = 50;

export const command: Command = {
  name: 'seed',
  summary: 'Fill an empty database with the marked demo: synthetic people, invented firms',
  usage: `ayni seed [--people N] [--firms N] [--seed N]

Everything it makes is marked as synthetic; “ayni demo clear” removes all of it. The same seed makes the same people.`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { people: { type: 'string' }, firms: { type: 'string' }, seed: { type: 'string' } },
  });
  const people = wholeNumber(values.people ?? String(PEOPLE), MOST_PEOPLE, '--people');
  const seed = wholeNumber(values.seed ?? String(SEED), 2 ** 31 - 1, '--seed');
  const count = wholeNumber(values.firms ?? String(FIRMS), FIRMS, '--firms');
  const dice = new Dice(seed);
  let firms: readonly DemoFirm[] = [];
  await withProduct(async (product) => {
    const { ngo, caseworker } = await seedNgo(product);
    const today = product.get(Clock).today();
    firms = drawFirms(new Dice(seed + 1), today).slice(0, count);
    await seedFirms(product, firms, caseworker);
    const persons = Array.from({ length: people }, (_, number) =>
      number === 0 ? yuleisy(today) : drawPerson(dice, number, today),
    );
    for (let from = 0; from < people; from += BATCH) {
      await seedPeople(product, ngo, persons.slice(from, from + BATCH));
      process.stdout.write(`Seeding: ${String(Math.min(from + BATCH, people))} of ${String(people)} people\n`);
    }
    // The last row of all is the mark of a whole demo.
    await addStaff(product, { role: 'operator', name: 'Iván Soto', organisationId: ngo });
  });
  const assumed = Object.keys(PARAMETERS).filter((name) => PARAMETERS[name]?.kind === 'model');
  process.stdout.write(`Assumed by us, not published by anybody: ${assumed.join('; ')}.\n`);
  process.stdout.write(`Seeded ${String(people)} synthetic people and ${String(firms.length)} invented firms.\n`);
  return 0;
}

function wholeNumber(text: string, most: number, option: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most) {
    throw new UsageError(`${option} must be a whole number from 1 to ${String(most)}.`);
  }
  return number;
}

async function seedNgo(product: INestApplicationContext): Promise<{ ngo: OrganisationId; caseworker: AccountId }> {
  const ngo = await product
    .get(OrganisationService)
    .create({ kind: 'ngo', name: 'Asociación Manos del Rímac', demo: true });
  const organisationId = ngo.id;
  const caseworker = await addStaff(product, { role: 'caseworker', name: 'Rosa Huamán', organisationId });
  await addStaff(product, { role: 'coordinator', name: 'Elena Palomino', organisationId });
  // Outside the programme: no seeker and no firm belongs to this house.
  const house = await product
    .get(OrganisationService)
    .create({ kind: 'ngo', name: 'Casa de Escucha Wiñay', demo: true });
  await addStaff(product, { role: 'focal', name: 'Carmen Loza', organisationId: house.id });
  return { ngo: organisationId, caseworker };
}

interface DemoStaff {
  role: 'caseworker' | 'coordinator' | 'operator' | 'employer' | 'focal';
  name: string;
  organisationId: OrganisationId;
}

async function addStaff(
  product: INestApplicationContext,
  { role, name, organisationId }: DemoStaff,
): Promise<AccountId> {
  const { id } = await product.get(AccountService).createStaff({
    role,
    organisationId,
    name,
    email: `${role}-${String(organisationId)}@demo.invalid`,
    password: randomBytes(18).toString('base64url'),
    demo: true,
  });
  return id;
}

async function seedFirms(
  product: INestApplicationContext,
  firms: readonly DemoFirm[],
  caseworker: AccountId,
): Promise<void> {
  for (const [number, firm] of firms.entries()) {
    const organisationId = await seedFirm(product, firm, { number, caseworker });
    if (number === 0) await addStaff(product, { role: 'employer', name: 'Lucía Aguirre', organisationId });
  }
  process.stdout.write(`Seeding: ${String(firms.length)} firms\n`);
}

async function seedFirm(
  product: INestApplicationContext,
  { forms, ...firm }: DemoFirm,
  { number, caseworker }: { number: number; caseworker: AccountId },
): Promise<OrganisationId> {
  const employers = product.get(EmployerService);
  const vacancies = product.get(VacancyService);
  const firstTen = `20${String(99_000_000 + number * 137).padStart(8, '0')}`;
  const organisationId = await employers.register({ ...firm, ruc: firstTen + rucCheckDigit(firstTen), demo: true });
  await employers.vet(organisationId, caseworker);
  await employers.declarePayroll(organisationId, {
    headcount: firm.headcount,
    foreignHeadcount: firm.foreign,
    payroll: firm.headcount * 150_000,
    foreignPayroll: firm.foreign * 130_000,
  });
  for (const form of forms) {
    const { id } = await vacancies.draft(organisationId, form, true);
    await vacancies.publish(id, organisationId);
  }
  return organisationId;
}

async function seedPeople(
  product: INestApplicationContext,
  organisationId: OrganisationId,
  persons: readonly DemoPerson[],
): Promise<void> {
  const started: { seekerId: SeekerId; person: DemoPerson }[] = [];
  for (const person of persons) {
    const { id: seekerId } = await product.get(ProfileService).start({ organisationId, demo: true });
    started.push({ seekerId, person });
  }
  await Promise.all(started.map(({ seekerId, person }) => seedPerson(product, seekerId, person)));
}

/** Through the same doors as anybody: answers, consents, folder, and the equality answers by her own session. */
async function seedPerson(product: INestApplicationContext, seekerId: SeekerId, person: DemoPerson): Promise<void> {
  const profiles = product.get(ProfileService);
  const sessions = product.get(SessionService);
  await product.get(Database).inTransaction(async () => {
    await profiles.answer(seekerId, person.answers);
    await product.get(ConsentLedger).choose(seekerId, { asked: PURPOSES, ticked: ['match', 'contact', 'statistics'] });
    await profiles.setState(seekerId, 'active');
    const folder = await product.get(FolderService).issueFolder(seekerId, { demo: true, demoName: person.name });
    const token = await sessions.open(folder.accountId, 'demo');
    await profiles.answerEquality(token, () => person.equality);
    await sessions.close(token);
  });
}
