import { textGiven } from '#consent';
import type { Consent, Look, LookPage } from '#consent';
import { catalogues, speaker } from '../../messages/message.js';
import type { MessageKey, Say } from '../../messages/message.js';
import { day, moment } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { MyDataView } from './my-data.js';

interface Held {
  page: LookPage;
  consents: readonly Consent[];
  deletionDay: string | undefined;
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
    download: { action: `${home}/descargar` },
    contestHref: `/${frame.locale}/oportunidades`,
    deletion: {
      action: `${home}/borrar`,
      pending: deletionDay === undefined ? undefined : day(deletionDay, frame.locale, 'long'),
      cancelAction: `${home}/conservar`,
    },
  };
}

function lookView(look: Look, say: Say): MyDataView['looks'][number] {
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

function consentView(consent: Consent, say: Say): MyDataView['consents'][number] {
  const { title, recipient, until } = textGiven(consent.purpose, consent.textVersion)[say.locale];
  const { id, expiresAt } = consent;
  return { id: String(id), title, recipient, until: expiresAt === null ? until : moment(expiresAt, say.locale) };
}

function known(key: string): MessageKey | undefined {
  return Object.hasOwn(catalogues.es, key) ? (key as MessageKey) : undefined;
}
