import { type Introduction, RELEASE_DAYS, RELEASE_FIELDS, stageOf } from '#casework';
import type { Release } from '#consent';
import type { VacancyCard } from '#employer';
import { DomainError } from '#platform';
import { speaker } from '../../messages/message.js';
import { day } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { ContactPermissionView } from './contact-permission.js';

interface Held {
  introduction: Introduction;
  card: VacancyCard;
  own: { name?: string; phone?: string };
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
      const shown = own[value];
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
