import { getIsco, getSkill, occupationsOf } from '#taxonomy';
import { findProfession } from '#peru';
import type { Locale } from './locale.js';
import type { ReasonNames } from './reason.js';

/** Names of skills, trades and professions in one language; a trade by its field, which has no gender. */
export function conceptNames(locale: Locale): ReasonNames {
  return {
    skill: (id) => (locale === 'es' ? getSkill(id).es : getSkill(id).en).toLocaleLowerCase(locale),
    occupation: (isco) => {
      const [first] = occupationsOf(isco);
      const group = getIsco(isco);
      const name = locale === 'es' ? (first?.neutral ?? group.es) : (first?.labels.en ?? group.en);
      return name.toLocaleLowerCase(locale);
    },
    profession: (code) => findProfession(code)?.name[locale] ?? code,
  };
}
