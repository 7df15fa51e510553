import type { VacancyCard, VacancyId } from '#employer';
import { removalOf } from '#engine';
import type { PlaceReason, RoundFloor, ServiceCode } from '#matching';
import { getDistrict } from '#peru';
import type { Say } from '../../messages/message.js';
import { number } from '../../ui/format.js';

export type Cards = ReadonlyMap<VacancyId, VacancyCard>;

/** Basis points as points of a hundred. */
export function points(value: number): string {
  return number(value / 100, 1);
}

/** A post by its title and firm; one that is no longer there says so. */
export function postName(id: number, cards: Cards, say: Say): string {
  const card = cards.get(id as VacancyId);
  return card === undefined ? say('round.gonePost') : `${card.vacancy.title}, ${card.organisation}`;
}

export function serviceNames(services: readonly ServiceCode[], say: Say): string {
  return services.map((code) => say(`service.${code}`).toLowerCase()).join(', ');
}

export function floorName(floor: RoundFloor, say: Say): string {
  if (floor.kind === 'district') {
    return say('round.floor.district', { district: getDistrict(floor.district).name });
  }
  return floor.kind === 'waiting' ? say('round.floor.waiting', { days: floor.days }) : say('round.floor.lone_carer');
}

/** Why she is proposed there or not at all; posts by name, never another person. */
export function reasonWords(reason: PlaceReason, cards: Cards, say: Say): string {
  if (reason.code === 'best_for_her' || reason.code === 'no_pair') return say(`round.reason.${reason.code}`);
  if (reason.code === 'closed') {
    return say('round.reason.closed', { pairs: reason.pairs, cause: causeName(reason.cause, say) });
  }
  const vacancy = postName(reason.vacancy, cards, say);
  if (reason.code === 'service_out') {
    return say('round.reason.service_out', { vacancy, services: serviceNames(reason.services, say) });
  }
  if (reason.points === 0) return say(`round.reason.${reason.code}_tie`, { vacancy });
  return say(`round.reason.${reason.code}`, { vacancy, points: points(reason.points) });
}

/** What a stored number of a removal names. */
export function causeName(cause: number, say: Say): string {
  const removal = removalOf(cause);
  if (removal === undefined) return say('round.reason.closedMany');
  return removal.kind === 'gate' ? say(`gate.${removal.code}`) : say(`barrier.${removal.code}`);
}
