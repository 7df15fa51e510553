import { Walls1795305600000 } from './1795305600000-walls.js';
import { Access1795305601000 } from './1795305601000-access.js';
import { People1795305602000 } from './1795305602000-people.js';
import { Posts1795305603000 } from './1795305603000-posts.js';
import { Matching1795305604000 } from './1795305604000-matching.js';
import { Casework1795305605000 } from './1795305605000-casework.js';
import { Audit1795305606000 } from './1795305606000-audit.js';
import { OwnData1795305607000 } from './1795305607000-own-data.js';
import { Rights1795305608000 } from './1795305608000-rights.js';
import { SecondFactor1795305610000 } from './1795305610000-second-factor.js';
import { MailedLinks1795305610100 } from './1795305610100-mailed-links.js';
import { PhoneCodes1795305610200 } from './1795305610200-phone-codes.js';
import { Firms1795305611000 } from './1795305611000-firms.js';
import { ReturnToReview1795305611001 } from './1795305611001-return-to-review.js';
import { AssistedDrafts1795305612000 } from './1795305612000-assisted-drafts.js';
import { VacancyLife1795305612001 } from './1795305612001-vacancy-life.js';
import { Person1795305613000 } from './1795305613000-person.js';
import { Looks1795305614000 } from './1795305614000-looks.js';
import { Protection1795305614010 } from './1795305614010-protection.js';
import { Emergency1795305614020 } from './1795305614020-emergency.js';
import { DataRequests1795305614030 } from './1795305614030-data-requests.js';
import { RequestKey1795305615000 } from './1795305615000-request-key.js';
import { Operation1795305615001 } from './1795305615001-operation.js';
import { Taxonomy1795305616000 } from './1795305616000-taxonomy.js';
import { Words1795305617000 } from './1795305617000-words.js';
import { DeclinedSkills1795305617010 } from './1795305617010-declined-skills.js';
import { ConceptUse1795305617020 } from './1795305617020-concept-use.js';
import { PeopleImports1795305620000 } from './1795305620000-people-imports.js';
import { Papers1795305621000 } from './1795305621000-papers.js';
import { SkillPrompts1795305621010 } from './1795305621010-skill-prompts.js';
import { Household1795305621020 } from './1795305621020-household.js';
import { SamePerson1795305621030 } from './1795305621030-same-person.js';
import { SecondThoughts1795305622000 } from './1795305622000-second-thoughts.js';
import { Rounds1795305624000 } from './1795305624000-rounds.js';
import { SupportPlans1795305624100 } from './1795305624100-support-plans.js';
import { Replays1795305624200 } from './1795305624200-replays.js';
import { ImportMakers1795305625000 } from './1795305625000-import-makers.js';
import { RoundPosts1795305625500 } from './1795305625500-round-posts.js';
import { ImportReports1795305626000 } from './1795305626000-import-reports.js';
import { PromptWrote1795305626100 } from './1795305626100-prompt-wrote.js';
import { BoundedLists1795305627000 } from './1795305627000-bounded-lists.js';
import { CapsTold1795305630000 } from './1795305630000-caps-told.js';
import { SpokenAnswers1795305631000 } from './1795305631000-spoken-answers.js';
import { EqualityDay1795305632000 } from './1795305632000-equality-day.js';

/** In order; a landed migration is never edited. */
export const migrations = [
  Walls1795305600000,
  Access1795305601000,
  People1795305602000,
  Posts1795305603000,
  Matching1795305604000,
  Casework1795305605000,
  Audit1795305606000,
  OwnData1795305607000,
  Rights1795305608000,
  SecondFactor1795305610000,
  MailedLinks1795305610100,
  PhoneCodes1795305610200,
  Firms1795305611000,
  ReturnToReview1795305611001,
  AssistedDrafts1795305612000,
  VacancyLife1795305612001,
  Person1795305613000,
  Looks1795305614000,
  Protection1795305614010,
  Emergency1795305614020,
  DataRequests1795305614030,
  RequestKey1795305615000,
  Operation1795305615001,
  Taxonomy1795305616000,
  Words1795305617000,
  DeclinedSkills1795305617010,
  ConceptUse1795305617020,
  PeopleImports1795305620000,
  Papers1795305621000,
  SkillPrompts1795305621010,
  Household1795305621020,
  SamePerson1795305621030,
  SecondThoughts1795305622000,
  Rounds1795305624000,
  SupportPlans1795305624100,
  Replays1795305624200,
  ImportMakers1795305625000,
  RoundPosts1795305625500,
  ImportReports1795305626000,
  PromptWrote1795305626100,
  BoundedLists1795305627000,
  CapsTold1795305630000,
  SpokenAnswers1795305631000,
  EqualityDay1795305632000,
];
