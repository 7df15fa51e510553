import { type Introduction, RELEASE_DAYS, RELEASE_FIELDS, type ReleaseField, stageOf } from '#casework';
import type { Release } from '#consent';
import type { Releasable } from '#profile';
import type { VacancyCard } from '#employer';
import { DomainError } from '#platform';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { needNames } from '../profile/need-names.js';
import { day, phone } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { ContactPermissionView } from './contact-permission.js';

interface Held {
  introduction: Introduction;
  card: VacancyCard;
  own: Releasable;
  release: Release | undefined;
  /** Last day of what she gave, or of what she would give today. */
  lastDay: string;
  errors: readonly FormError[];
}

export function contactPermissionView(frame: Frame, held: Held): ContactPermissionView {
  const { introduction, card, own, release, lastDay, errors } = held;
  const say = speaker(frame.locale);
  const here = `/${frame.locale}/oportunidades/${String(card.vacancy.id)}`;
  if (release === undefined && stageOf(introduction) !== 'agreed')
    throw new DomainError('conflict', 'release.not_agreed');
  return {
    frame,
    backHref: here,
    action: `${here}/contacto`,
    job: card.vacancy.title,
    employer: card.organisation,
    data: RELEASE_FIELDS.flatMap((value) => {
      const shown = shownOf(own, value, say);
      return shown === undefined ? [] : [{ value, label: say(`contact.${value}`), shown }];
    }),
    chosen: release?.fields ?? [],
    days: RELEASE_DAYS,
    until: day(lastDay, frame.locale),
    alongside: [say('contact.permit')],
    state: release === undefined ? 'open' : 'given',
    myDataHref: `/${frame.locale}/mis-datos`,
    errors: errors.length === 0 ? undefined : errors,
  };
}

/** What the firm would read; `undefined`: there is nothing of this to give. */
function shownOf(own: Releasable, field: ReleaseField, say: Say): string | undefined {
  if (field === 'cv') return own.cv === undefined ? undefined : say('contact.cvNote');
  if (field === 'phone') return own.phone === undefined ? undefined : phone(own.phone);
  return field === 'needs' ? own.needs && needNames(own.needs, say.locale) : own[field];
}
