/** Texts of fewer people are listed only when every word of them stands in the catalogue. */
export const LEAST_PEOPLE = 3;

/**
 * Texts that wait for a review, one row a key: seen by `LEAST_PEOPLE`, written by a firm in the title of its vacancy, or
 * made of words of the catalogue only.
 */
export const WAITING_WORDS = `
  select min(id) as id, kind, key, mode() within group (order by text) as text,
    count(distinct coalesce('s' || seeker_id, 'v' || vacancy_id))::int as times,
    min(first_seen) as "firstSeen", max(last_seen) as "lastSeen"
  from casefile.unresolved_word word
  where not exists (
    select from work.synonym synonym
    where synonym.kind = word.kind and synonym.key = word.key and synonym.undone_version is null)
  group by kind, key
  having bool_or(vacancy_id is not null) or bool_and(known) or count(distinct seeker_id) >= ${String(LEAST_PEOPLE)}`;

/** Counted no further than this: the page says “more than”. */
export const MOST_COUNTED = 1000;

const counted = (from: string): string =>
  `(select count(*)::int from (select from ${from} limit ${String(MOST_COUNTED)}) counted)`;

/** Open vacancies and active people of a trade, of a task; parameter: its number. */
export const CONCEPT_USE = {
  occupation: `select
    ${counted(`work.vacancy where state = 'open' and (facts ->> 'occupation')::int = $1`)} as vacancies,
    ${counted(`work.seeker where state = 'active' and facts -> 'jobs' @> jsonb_build_array(jsonb_build_object('occupation', $1::int))`)} as people`,
  skill: `select
    ${counted(`work.vacancy where state = 'open' and form -> 'requirements' @> jsonb_build_array(jsonb_build_object('skill', $1::int))`)} as vacancies,
    ${counted(`work.seeker where state = 'active' and facts -> 'skills' @> jsonb_build_array(jsonb_build_object('skill', $1::int))`)} as people`,
} as const;
