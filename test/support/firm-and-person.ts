import { type Actor, FolderService, SessionService } from '#access';
import { ConsentLedger } from '#consent';
import { freshDatabase } from './database.js';
import { addOrganisation, openAs, openRooms } from './rooms.js';

export type FirmAndPerson = Awaited<ReturnType<typeof openFirmAndPerson>>;

/** A database with a firm, its vacancy and an organisation, opened as its owner, as the worker and as the rooms of web. */
export async function openFirmAndPerson() {
  const addresses = await freshDatabase();
  const owner = await openAs(addresses.owner);
  const worker = await openAs(addresses.worker);
  const rooms = await openRooms(addresses);
  const firm = await addOrganisation(owner, 'employer', 'Panadería San Hilarión');
  const ngo = await addOrganisation(owner, 'ngo', 'Manos del Rímac');
  const addVacancy = async (title: string): Promise<number> => {
    const [row] = await owner.query<{ id: number }>(
      `insert into work.vacancy (organisation_id, title, facts) values ($1, $2, '{}') returning id`,
      [firm, title],
    );
    return row?.id ?? 0;
  };
  /** The person herself, with a session of her own. */
  const actorOf = async (seekerId: number): Promise<Actor> => {
    const sessions = rooms.get(SessionService);
    const { accountId } = await rooms.get(FolderService).issueFolder(seekerId);
    const actor = await sessions.actor(await sessions.open(accountId, ''));
    if (actor === undefined) throw new Error('no session');
    return actor;
  };
  const close = async (): Promise<void> => {
    await rooms.close();
    await worker.close();
    await owner.close();
  };
  const vacancyId = await addVacancy('Ayudante de panadería');
  return { owner, worker, rooms, ledger: rooms.get(ConsentLedger), firm, ngo, vacancyId, addVacancy, actorOf, close };
}
