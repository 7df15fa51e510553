/** One row a person; what is asked with sets stands in arrays with GIN indexes. */
export const SCHEMA = `
create unlogged table seeker (
  id int primary key, ranked boolean not null, way int not null, hours int not null, tongues int not null,
  degree int not null, refusals int not null, law int not null, floor int not null, week int not null,
  told_skills boolean not null, told_jobs boolean not null, unlinked boolean not null,
  groups int[] not null, skills int[] not null, codes int[] not null,
  job_groups int[] not null, job_months int[] not null, job_idle int[] not null)`;

export const LOAD = `insert into seeker select * from jsonb_populate_recordset(null::seeker, $1::jsonb)`;

/** The best people of a vacancy, by the integers of the reference engine. */
export const BEST_LIST = `
with asked as (
  select slot - 1 as slot, level, weight, slot <= $23::int as essential
  from unnest($21::int[], $22::int[]) with ordinality as each (level, weight, slot)),
credit as (select held, slot, whole from unnest($18::int[], $19::int[], $20::int[]) as each (held, slot, whole)),
near as (select "group", near from unnest($14::int[], $15::int[]) as each ("group", near)),
scored as (
  select seeker.id,
    (w[5] * ($12::int[])[degree + 1] + 5000) / 10000 + (w[6] * ($13::int[])[tongues + 1] + 5000) / 10000
    + (w[2] * greatest(work.near, case when told_jobs and not unlinked then 0 else b[3] end) + 5000) / 10000
    + (w[3] * case when $17::int = 0 then 0 when not told_jobs then b[4] else stints.share end + 5000) / 10000
    + case when told_skills
        then (w[1] * ((skill.essential + 5000) / 10000) + 5000) / 10000 + (w[4] * ((skill.optional + 5000) / 10000) + 5000) / 10000
        else (w[1] * b[1] + 5000) / 10000 + (w[4] * b[2] + 5000) / 10000 end as score
  from seeker
  cross join (select $24::int[] as w, $25::int[] as b) params
  cross join lateral (
    select coalesce(max(near.near), 0) as near from unnest(seeker.groups) mine join near on near."group" = mine) work
  cross join lateral (
    select coalesce(floor((sum(greatest(0, least(months, $17::int - before)) * worth) * 2 + $17::int) / nullif($17::int * 2, 0)), 0)::int as share
    from (
      select months, worth,
        coalesce(sum(months) over (order by worth desc, place rows between unbounded preceding and 1 preceding), 0) as before
      from (
        select months, place,
          (case when job = 0 then b[3] else coalesce(near.near, 0) end * ($16::int[])[idle + 1] + 5000) / 10000 as worth
        from unnest(job_groups, job_months, job_idle) with ordinality as held (job, months, idle, place)
        left join near on near."group" = job) valued) ordered) stints
  cross join lateral (
    select coalesce(sum(weight * worth) filter (where essential), 0)::int as essential,
      coalesce(sum(weight * worth) filter (where not essential), 0)::int as optional
    from (
      select asked.slot, asked.weight, asked.essential, max(
        case when code >= 4 then (whole * b[5] + 5000) / 10000
          when code >= asked.level then whole
          else (whole * code * 2 + asked.level) / (asked.level * 2) end) as worth
      from unnest(seeker.skills, seeker.codes) as mine (skill, code)
      join credit on credit.held = mine.skill join asked using (slot)
      group by 1, 2, 3) best) skill
  where (not $1::boolean or seeker.groups && $2::int[] or seeker.skills && $3::int[] or not told_skills)
    and ranked and way = any ($4::int[]) and hours = any ($5::int[]) and tongues = any ($6::int[])
    and degree = any ($7::int[]) and refusals = any ($8::int[]) and law = any ($9::int[])
    and (floor < 0 or $10::int = 0 or ($10::int >= floor and $10::bigint * week >= floor::bigint * $11::int)))
select id, score from scored where score >= ($25::int[])[6] order by score desc, id limit $26::int`;
