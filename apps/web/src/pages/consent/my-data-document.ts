import type { Look, StandingConsent } from '#consent';
import { summarise } from '#intake';
import type { Answers } from '#intake';
import { getDistrict, isUbigeo } from '#peru';
import type { ReportDocument } from '#report';
import { findSkill } from '#taxonomy';
import { FORMAT_LOCALE } from '../../messages/locale.js';
import type { Locale } from '../../messages/locale.js';
import { speaker } from '../../messages/message.js';
import { moment } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { consentView, lookView, stays } from './my-data-view.js';

interface Held {
  answers: Answers;
  consents: readonly StandingConsent[];
  looks: readonly Look[];
  madeAt: Date;
}

/** All that is held about her as pages to read: her answers, her permissions, who looked. */
export function myDataDocument({ locale }: Frame, { answers, consents, looks, madeAt }: Held): ReportDocument {
  const say = speaker(locale);
  const lines = summarise(answers, locale, {
    district: (code) => (isUbigeo(code) ? getDistrict(code).name : undefined),
    skill: (id) => findSkill(id)?.[locale],
  });
  return {
    language: FORMAT_LOCALE[locale],
    title: say('myData.title'),
    finding: say('myData.paperMade', { at: moment(madeAt, locale) }),
    facts: lines.map(({ label, texts, state }) => [
      label,
      state === 'skipped' || texts.length === 0 ? say('person.unanswered') : texts.join('; '),
    ]),
    tables: [permissionTable(consents, locale), lookTable(looks, locale)],
    method: [say('myData.paperEqual')],
    caveats: stays(say),
    words: {
      sheet: say('myData.title'),
      facts: say('myData.paperAnswers'),
      method: say('myData.paperApart'),
      caveats: say('myData.stays'),
      table: '',
      row: '',
      column: '',
      value: '',
    },
  };
}

type Table = ReportDocument['tables'][number];

function permissionTable(consents: readonly StandingConsent[], locale: Locale): Table {
  const say = speaker(locale);
  return {
    title: say('myData.permissions'),
    columns: [say('myData.what'), say('myData.who'), say('myData.when')],
    rows: consents.map((consent) => {
      const { title, recipient, fields, given } = consentView(consent, say);
      return [`${title}. ${fields}. ${given}`, recipient, moment(consent.givenAt, locale)];
    }),
    notes: [],
    decimals: [0, 0, 0],
  };
}

function lookTable(looks: readonly Look[], locale: Locale): Table {
  const say = speaker(locale);
  return {
    title: say('myData.looks'),
    columns: [say('myData.what'), say('myData.who'), say('myData.when')],
    rows: looks.map((look) => {
      const { who, what, why, at } = lookView(look, say);
      return [why === undefined ? what : `${what}. ${why}`, who, moment(at, locale)];
    }),
    notes: [],
    decimals: [0, 0, 0],
  };
}
