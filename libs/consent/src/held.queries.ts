/** What of her the file contains besides her answers, by table. Free notes of an organisation are asked from it. */
export const HELD: Readonly<Record<string, string>> = {
  profile: `select ref, state, facts, fresh_on, created_at, updated_at, erase_on from work.seeker where id = $1`,
  brought_by: `select organisation.name as organisation, import.applied_at from identity.imported imported
    join work.import import on import.id = imported.import_id
    left join work.organisation organisation on organisation.id = import.organisation_id where imported.seeker_id = $1`,
  document: `select document.expires_on, document.verified_at, document.number is not null as number_kept, document.updated_at
    from identity.document document where document.seeker_id = $1`,
  document_warnings:
    'select expires_on, days, warned_at from identity.document_warning where seeker_id = $1 order by warned_at',
  consents: `select purpose, organisation_id, vacancy_id, fields, text_version, channel, given_at, expires_at, withdrawn_at
    from work.consent where seeker_id = $1 order by id`,
  introductions: `select vacancy.title as vacancy, introduction.review, introduction.review_at, introduction.seeker_answer,
      introduction.seeker_reason, introduction.seeker_answered_at, introduction.caps_told, introduction.answer_read_by is not null as answer_read_aloud, introduction.employer_answer, introduction.employer_reason
    from work.introduction introduction join work.vacancy vacancy on vacancy.id = introduction.vacancy_id
    where introduction.seeker_id = $1 order by introduction.id`,
  reviews: `select vacancy.title as vacancy, review.decision, review.reason, review.created_at
    from work.review review join work.introduction introduction on introduction.id = review.introduction_id
    join work.vacancy vacancy on vacancy.id = introduction.vacancy_id
    where introduction.seeker_id = $1 and review.undone_at is null order by review.id`,
  matches: `select vacancy.title as vacancy, match.band, match.fit from work.match match
    join work.vacancy vacancy on vacancy.id = match.vacancy_id where match.seeker_id = $1 order by match.band, vacancy.id`,
  explanations: `select vacancy.title as vacancy, shown.audience, shown.explanation, shown.first_shown_at
    from work.shown shown join work.vacancy vacancy on vacancy.id = shown.vacancy_id
    where shown.seeker_id = $1 order by shown.first_shown_at`,
  rounds: `select place.round_id as round, vacancy.title as vacancy, place.services, place.reason, place.sent_at
    from work.round_place place left join work.vacancy vacancy on vacancy.id = place.vacancy_id
    where place.seeker_id = $1 order by place.round_id`,
  round_blocking: `select blocking.round_id as round, vacancy.title as vacancy, blocking.is_open
    from work.round_blocking blocking join work.vacancy vacancy on vacancy.id = blocking.vacancy_id
    where blocking.seeker_id = $1 order by blocking.round_id, blocking.place`,
  floor_choices: 'select kind, chosen_at from work.floor_choice where seeker_id = $1',
  plan: `select kind, state, remedy, owner, opened_on, review_on, closed_on from work.barrier
    where seeker_id = $1 order by opened_on, id`,
  reminders: 'select kind, due_on, done_at from casefile.task where seeker_id = $1 order by due_on, id',
  requests: `select kind, asked_on, due_on, state, answered_on from casefile.data_request
    where seeker_id = $1 order by asked_on, id`,
  joined_files: 'select merged_at, undone_at from identity.merge where kept_id = $1 or gone_id = $1 order by merged_at',
  // Her own hours only: those of the other are not hers to take.
  shared_care: `select state, created_at, case when first_id = $1 then first_hours else second_hours end as hours
    from identity.household where first_id = $1 or second_id = $1`,
  proposed_tasks:
    'select skill, kind, said, answered_at from casefile.skill_prompt where seeker_id = $1 order by answered_at',
  declined_tasks: 'select skill from casefile.declined_skill where seeker_id = $1 order by skill',
  account: `select role, locale, created_at, disabled_at, phone is not null as phone_kept, email is not null as email_kept
    from identity.account where seeker_id = $1`,
  messages: `select message.template, message.way, message.created_at, message.sent_at
    from identity.message message join identity.account account on account.id = message.account_id
    where account.seeker_id = $1 order by message.created_at, message.id`,
  sessions: `select session.device, session.created_at, session.last_seen_at, session.revoked_at
    from identity.session session join identity.account account on account.id = session.account_id
    where account.seeker_id = $1 order by session.created_at`,
};
