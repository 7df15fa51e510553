import type { Town } from '../support/town.js';

/** Rows that stand in the database and are not for who asks: an id of nobody would prove nothing. By their name in a sentence. */
export async function plantForeign(town: Town, she: number): Promise<Record<string, string>> {
  const { hers, theirs } = await town.one<Record<'hers' | 'theirs', number>>(
    `select min(id) as hers, max(id) as theirs from work.organisation where kind = 'ngo'`,
  );
  const [first, second, third] = await town.owner.query<{ id: number }>(
    'select id from work.seeker where organisation_id = $1 and id <> $2 order by id limit 3',
    [hers, she],
  );
  const twins = [first?.id, second?.id];
  await town.owner.query(`update identity.person set phone_index = 'same' where seeker_id = any($1)`, [twins]);
  const round = `insert into work.round (organisation_id, question, scoring, catalogue, state)
    values ($1, '{"districts": [], "services": {}, "floors": []}', 1, '', 'cancelled') returning id`;
  const list = `with list as (
      insert into work.import (kind, organisation_id, file_name, digest, mapping, state, applied_at)
      values ('seekers', $1, 'lista.csv', '', '{}', 'done', now()) returning id, ref),
    lines as (
      insert into work.import_fault (import_id, row, field, code, data)
      select id, row, 'celular', 'phone.invalid', '{"question": "about.phone"}' from list, generate_series(2, 70) row)
    select ref from list`;
  const [ownList, theirList] = [
    await town.one<{ ref: string }>(list, [hers]),
    await town.one<{ ref: string }>(list, [theirs]),
  ];
  const [ownRound, theirRound] = [
    await town.one<{ id: number }>(round, [hers]),
    await town.one<{ id: number }>(round, [theirs]),
  ];
  const barrier = await town.one<{ id: number }>(
    `insert into work.barrier (seeker_id, kind, remedy, owner, from_answers, opened_on, review_on)
     values ($1, 'digital', 'digital_course', 'training_centre', false, 'today', 'tomorrow') returning id`,
    [she],
  );
  const merge = await town.one<{ id: number }>(
    `insert into identity.merge (id, kept_id, gone_id, organisation_id, account_id, snapshot)
     overriding system value values (77, $1, $2, $3, 1, '') returning id`,
    [first?.id, third?.id, hers],
  );
  return {
    one: String(first?.id),
    two: String(second?.id),
    ownList: ownList.ref,
    theirList: theirList.ref,
    ownRound: String(ownRound.id),
    theirRound: String(theirRound.id),
    barrier: String(barrier.id),
    merge: String(merge.id),
  };
}
