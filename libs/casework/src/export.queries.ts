/** Published vacancies after an id ($1); of one organisation in every state when it is named ($2). A page of $3. */
export const VACANCIES = `
  select vacancy.id, vacancy.ref, vacancy.state, organisation.name as organisation, vacancy.form, vacancy.positions,
    vacancy.filled, vacancy.closes_on as "closesOn",
    to_char(vacancy.created_at at time zone 'America/Lima', 'YYYY-MM-DD') as "postedOn"
  from work.vacancy vacancy join work.organisation organisation on organisation.id = vacancy.organisation_id
  where vacancy.id > $1 and case when $2::int is null then vacancy.state = 'open' else vacancy.organisation_id = $2 end
  order by vacancy.id limit $3`;

/** Pairs of the people of an organisation ($2; all when null) on which somebody acted, after an id ($1): numbers, no identity. */
export const MATCHES = `
  select introduction.id, seeker.id as person, vacancy.id as vacancy, vacancy.title, organisation.name as firm,
    introduction.review, decided.reason, decided.her_score as "herScore", decided.list_score as "listScore",
    decided.scoring, introduction.seeker_answer as "seekerAnswer", introduction.employer_answer as "employerAnswer",
    introduction.employer_reason as "employerReason",
    to_char(introduction.review_at at time zone 'America/Lima', 'YYYY-MM-DD') as "reviewedOn",
    to_char(introduction.seeker_answered_at at time zone 'America/Lima', 'YYYY-MM-DD') as "seekerAnsweredOn",
    to_char(introduction.employer_answered_at at time zone 'America/Lima', 'YYYY-MM-DD') as "employerAnsweredOn"
  from work.introduction introduction
  join work.seeker seeker on seeker.id = introduction.seeker_id
  join work.vacancy vacancy on vacancy.id = introduction.vacancy_id
  join work.organisation organisation on organisation.id = vacancy.organisation_id
  left join lateral (
    select reason, her_score, list_score, scoring from work.review
    where introduction_id = introduction.id and undone_at is null order by id desc limit 1) decided on true
  where introduction.id > $1 and ($2::int is null or seeker.organisation_id = $2) and seeker.erase_on is null
  order by introduction.id limit $3`;

/** People of an organisation after an id ($1); who asked for her deletion is not among them. */
export const PEOPLE = `
  select id, state, fresh_on as "freshOn" from work.seeker
  where id > $1 and organisation_id = $2 and erase_on is null order by id limit $3`;

/** What scoring reads of people and names nobody, after an id ($1), of one organisation or all ($2). A page of $3. */
export const FACTS = `
  select seeker.id, seeker.id as person, organisation.name as organisation, seeker.state, seeker.fresh_on as "freshOn",
    exists (select from work.matchable_seeker able where able.id = seeker.id) as "mayMatch",
    seeker.facts ->> 'district' as district, seeker.facts ->> 'education' as education,
    (select string_agg(distinct job ->> 'isco', ' ') from jsonb_array_elements(seeker.facts -> 'jobs') job) as isco,
    (select string_agg(value, ' ') from jsonb_array_elements_text(seeker.facts -> 'wished')) as wished
  from work.seeker seeker left join work.organisation organisation on organisation.id = seeker.organisation_id
  where seeker.id > $1 and ($2::int is null or seeker.organisation_id = $2) and seeker.erase_on is null
  order by seeker.id limit $3`;
