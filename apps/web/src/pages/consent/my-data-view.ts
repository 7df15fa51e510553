import { DATA_REQUESTS, type DataRequest } from '#casework';
import { textGiven, WHAT_STAYS } from '#consent';
import type { Look, LookPage, StandingConsent } from '#consent';
import { catalogues, speaker } from '../../messages/message.js';
import type { MessageKey, Say } from '../../messages/message.js';
import { day, moment } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { MyDataView } from './my-data.js';

interface Held {
  page: LookPage;
  consents: readonly StandingConsent[];
  deletionDay: string | undefined;
  requests: readonly DataRequest[];
  typed: { kind: string; text: string };
  errors: readonly FormError[];
  /** The first page of who looked. */
  isFirst: boolean;
}

export function myDataView(frame: Frame, held: Held): MyDataView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/mis-datos`;
  const { page, consents, deletionDay, isFirst } = held;
  return {
    frame,
    looks: page.looks.map((look) => lookView(look, say)),
    pager: {
      previous: isFirst ? undefined : home,
      next: page.next === undefined ? undefined : `${home}?antes=${String(page.next)}`,
    },
    consents: consents.map((consent) => consentView(consent, say)),
    withdrawAction: `${home}/permiso`,
    changeConsentsHref: `/${frame.locale}/permisos`,
    answersHref: `/${frame.locale}/pasos`,
    download: { action: `${home}/descargar`, paperAction: `${home}/papel` },
    ask: {
      action: `${home}/pedido`,
      kinds: DATA_REQUESTS.map((value) => ({ value, label: say(`request.${value}`) })),
      typed: held.typed,
    },
    requests: held.requests.map((request) => requestView(request, say)),
    errors: held.errors.length === 0 ? undefined : held.errors,
    contestHref: `/${frame.locale}/oportunidades`,
    deletion: {
      action: `${home}/borrar`,
      stays: stays(say),
      pending: deletionDay === undefined ? undefined : day(deletionDay, frame.locale, 'long'),
      cancelAction: `${home}/conservar`,
    },
  };
}

export function lookView(look: Look, say: Say): MyDataView['looks'][number] {
  const who = [look.person, look.organisation].filter((part) => part !== undefined).join(', ');
  const what = known(`look.${look.what}`) ?? 'look.other';
  const reason = known(`look.why.${look.reason}`);
  const why = [look.vacancy, reason === undefined ? undefined : say(reason), look.detail];
  return {
    who: who === '' ? say(look.isGone ? 'look.gone' : 'look.nobody') : who,
    what: say(what),
    at: look.at,
    why: why.filter((part) => part !== undefined).join('. ') || undefined,
  };
}

/** The words she saw, by their version; for a release or a referral also to whom and what. */
export function consentView(consent: StandingConsent, say: Say): MyDataView['consents'][number] {
  const words = textGiven(consent.purpose, consent.textVersion)[say.locale];
  const { id, expiresAt, organisation, vacancy, fields, givenAt, reader, onPaper, textVersion } = consent;
  const named = fields.flatMap((field) => {
    const key = known(`consent.field.${field}`);
    return key === undefined ? [] : [say(key)];
  });
  const at = moment(givenAt, say.locale);
  return {
    id: String(id),
    title: words.title,
    recipient: [organisation ?? words.recipient, vacancy].filter((part) => part !== null).join(', '),
    fields: named.length === 0 ? words.fields : named.join(', '),
    until: expiresAt === null ? words.until : moment(expiresAt, say.locale),
    given: onPaper
      ? say('myData.givenPaper', { at })
      : reader === undefined
        ? say('myData.given', { at })
        : say('myData.givenAloud', { at, reader }),
    text: say('myData.textSeen', { text: words.text, version: textVersion }),
  };
}

function known(key: string): MessageKey | undefined {
  return Object.hasOwn(catalogues.es, key) ? (key as MessageKey) : undefined;
}

function requestView(request: DataRequest, say: Say): MyDataView['requests'][number] {
  const { id, kind, text, state, dueOn, answer } = request;
  const date = day(dueOn, say.locale, 'long');
  return {
    id: String(id),
    kind: say(`request.${kind}`),
    text,
    state: state === 'open' ? say('request.open', { date }) : say(`request.${state}`),
    answer,
  };
}

/** What a deletion leaves, each with its reason. */
export function stays(say: Say): string[] {
  return WHAT_STAYS.map(({ code }) => say(`myData.stays.${code}`));
}
