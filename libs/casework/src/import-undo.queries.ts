/**
 * The people of an import ($1), each with the first sign that somebody acted on her since, or null. What the import wrote
 * carries the instant of its transaction; whatever came later is somebody’s.
 */
export const TOUCHED_PEOPLE = `
  select * from (
    select seeker.id, case
      when exists (select from identity.account where seeker_id = seeker.id) then 'account'
      when seeker.organisation_id is distinct from import.organisation_id then 'moved'
      when seeker.erase_on is not null then 'deletion'
      when exists (select from work.introduction where seeker_id = seeker.id) then 'introduction'
      when exists (select from casefile.note where seeker_id = seeker.id)
        or exists (select from casefile.task where seeker_id = seeker.id) then 'notes'
      when exists (select from casefile.data_request where seeker_id = seeker.id) then 'request'
      when exists (select from work.disclosure where seeker_id = seeker.id)
        or exists (select from identity.emergency_access where seeker_id = seeker.id) then 'seen'
      when exists (select from work.consent where seeker_id = seeker.id
        and (withdrawn_at is not null or given_at > import.applied_at)) then 'consent'
      when exists (select from work.barrier where seeker_id = seeker.id and not from_answers) then 'plan'
      when seeker.revision <> imported.revision
        or exists (select from work.answer where seeker_id = seeker.id and answered_at > import.applied_at)
        or exists (select from identity.answer where seeker_id = seeker.id and answered_at > import.applied_at)
        or exists (select from casefile.answer where seeker_id = seeker.id and answered_at > import.applied_at)
        then 'answers' end as why
    from identity.imported imported
    join work.seeker seeker on seeker.id = imported.seeker_id
    join work.import import on import.id = imported.import_id
    where imported.import_id = $1) touched`;
