import { LAWFUL_BITS } from '#engine';
import { Actor } from './actor.js';
import type { Town } from './town.js';

/** Somebody whom a firm with closed caps could hire, that firm with Lucía as its user, and every door to her. */
export async function openCappedFirm(town: Town) {
  const found = await town.one<{ id: number; vacancy: number; seeker: number; firm: number; ref: string }>(
    `select introduction.id, vacancy.id as vacancy, match.seeker_id as seeker, vacancy.organisation_id as firm, account.ref
     from work.match match join work.introduction introduction using (seeker_id, vacancy_id)
     join work.vacancy vacancy on vacancy.id = match.vacancy_id and vacancy.facts ->> 'foreignCap' <> 'open'
     join identity.account account on account.seeker_id = match.seeker_id
     join work.seeker seeker on seeker.id = match.seeker_id and seeker.demo
     where match.gates & $1 = 0 and match.band < 3
       and seeker.organisation_id = (select min(id) from work.organisation where kind = 'ngo')
     order by match.list_score desc limit 1`,
    [LAWFUL_BITS],
  );
  // Alone in the review of this post, so that what is counted is counted of her.
  await town.owner.query(`update work.introduction set review = 'waiting' where vacancy_id = $1 and seeker_id <> $2`, [
    found.vacancy,
    found.seeker,
  ]);
  await town.owner.query(`update work.introduction set review = 'waiting' where vacancy_id <> $1`, [found.vacancy]);
  const [lucia, rosa, her] = await Promise.all([
    town.as('lucia'),
    town.as('rosa'),
    new Actor(town.address).enter(found.ref),
  ]);
  const { home } = await town.one<{ home: number }>(
    `select organisation_id as home from identity.account
     where role = 'employer' and organisation_id = (select min(organisation_id) from work.employer)`,
  );
  // Nobody writes to an account of the demo.
  const move = (to: number, from: number, demo: boolean): Promise<unknown> =>
    town.owner.query(
      `update identity.account set organisation_id = $1, demo = $3 where role = 'employer' and organisation_id = $2`,
      [to, from, demo],
    );
  await move(found.firm, home, false);
  const list = `/es/puestos/${String(found.vacancy)}/perfiles`;
  const api = `/api/v1/vacancies/${String(found.vacancy)}/candidates`;
  const doors = async () => ({
    list: /href="\/es\/puestos\/\d+\/perfiles\/\d+"/u.test((await lucia.get(list)).html),
    profile: (await lucia.get(`${list}/${String(found.id)}`)).status,
    json: (await lucia.get(`${api}/${String(found.id)}`)).status,
    jsonList: (JSON.parse((await lucia.get(api)).html) as { count: number }).count,
    counted: (await lucia.get('/es/puestos')).text.includes('Ver menos de 5 perfiles'),
    file: (await lucia.get('/es/exportar/mis-contactos/csv')).html.trim().split('\n').length > 1,
  });
  const mails = async (): Promise<number> =>
    (await town.one<{ n: number }>(`select count(*)::int as n from identity.message where template = 'waiting'`)).n;
  const goBack = async (): Promise<void> => {
    await move(home, found.firm, true);
    await town.owner.query(`update work.introduction set review = 'approved'`);
  };
  const post = `/es/oportunidades/${String(found.vacancy)}`;
  const card = `/es/revision/${String(found.seeker)}/${String(found.vacancy)}`;
  return { her, lucia, rosa, post, card, list, doors, mails, goBack };
}
