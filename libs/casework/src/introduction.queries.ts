/** What decides whether a firm sees a pair, for `isShownToFirm`; of open posts and people who allow to be matched. */
export const STANDING = `
  introduction.id, introduction.vacancy_id as "vacancyId", introduction.review, introduction.seeker_answer as "seekerAnswer",
    introduction.caps_told as "capsTold", introduction.ended_at as "endedAt", match.gates,
    vacancy.facts ->> 'foreignCap' as "foreignCap"`;

export const PAIRS = `
  from work.introduction introduction
  join work.match match on match.vacancy_id = introduction.vacancy_id and match.seeker_id = introduction.seeker_id
  join work.matchable_seeker seeker on seeker.id = introduction.seeker_id
  join work.vacancy vacancy on vacancy.id = introduction.vacancy_id and vacancy.state = 'open'`;
