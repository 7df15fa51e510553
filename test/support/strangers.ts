import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccountService, accessSettings, FolderService, type OrganisationId, OrganisationService } from '#access';
import type { Role } from '#access';
import { ConsentLedger } from '#consent';
import { Employer, EmployerModule, EmployerService, Vacancy } from '#employer';
import { Database, databaseModule, platformModule } from '#platform';
import { ProfileModule, ProfileService, Seeker } from '#profile';
import { rucCheckDigit } from '#peru';
import { type TestDatabase, testKeyring } from './database.js';

/** Beside the people of `ayni seed`: those who must not see them, and one account of every other role. */
export async function addStrangers(database: TestDatabase, password: string): Promise<void> {
  @Module({
    imports: [
      platformModule({ mail: { MAIL_FROM: 'Ayni <ayni@localhost>' }, keyring: testKeyring }),
      databaseModule(database.web, { entities: [Employer, Seeker, Vacancy] }),
      accessSettings({ demo: true }),
      EmployerModule,
      ProfileModule,
    ],
  })
  class TownModule {}
  const app = await NestFactory.createApplicationContext(TownModule, { logger: ['error'] });
  const staff = (role: Exclude<Role, 'seeker'>, name: string, organisationId: OrganisationId): Promise<unknown> =>
    app.get(AccountService).createStaff({
      role,
      name,
      organisationId,
      email: `${role}-${String(organisationId)}@town.invalid`,
      password,
      demo: true,
    });
  const firm = (name: string, number: string): Promise<OrganisationId> =>
    app.get(EmployerService).register({ name, ruc: number + rucCheckDigit(number), demo: true });
  const other = await app.get(OrganisationService).create({ kind: 'ngo', name: 'Red Puente Abierto', demo: true });
  await staff('caseworker', 'Bruno Salas', other.id);
  await staff('analyst', 'Irma Ponce', other.id);
  await staff('focal', 'Olga Ríos', other.id);
  const cleaning = await firm('Limpieza Otra Orilla SAC', '2055500001');
  await app.get(EmployerService).vet(cleaning, 1 as Parameters<EmployerService['vet']>[1]);
  await staff('employer', 'Mateo Rojas', cleaning);
  await staff('employer', 'Nora Vidal', await firm('Bodega Recién Llegada EIRL', '2055500002'));
  // With nobody foreign on its payroll both readings of the cap agree, so the bakery may hire her.
  const [bakery] = await app
    .get(Database)
    .query<{ id: OrganisationId }>('select min(organisation_id) as id from work.employer');
  if (bakery === undefined) throw new Error('the demo has no firm');
  const payroll = { headcount: 9, foreignHeadcount: 0, payroll: 1_350_000, foreignPayroll: 0 };
  await app.get(EmployerService).declarePayroll(bakery.id, payroll);
  const { id } = await app.get(ProfileService).start({ demo: true });
  await app.get(ProfileService).answer(id, [['about.name', { state: 'answered', value: 'Delia Sola' }]]);
  await app.get(ConsentLedger).choose(id, { asked: ['match'], ticked: ['match'] });
  await app.get(FolderService).issueFolder(id, { demo: true });
  await app.close();
}
