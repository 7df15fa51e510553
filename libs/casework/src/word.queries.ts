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
