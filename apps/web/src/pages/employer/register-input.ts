import { type Language, weaknessOfPassword } from '#access';
import { EMPLOYER_SIZES, FORMING_AS, type FirstUser, type Registrant } from '#employer';
import { type IdentifierFault, isUbigeo, parseDni, parsePhone, parseRuc } from '#peru';
import { industries } from '#taxonomy';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import type { MessageKey, Say } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';

/** Ways in, as they stand in the address. */
export const WAYS_IN = { empresa: 'firm', hogar: 'household', organizacion: 'forming' } as const;
export type WayIn = keyof typeof WAYS_IN;

export const REGIMES = ['micro', 'small', 'general'] as const;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;
const LONGEST_NAME = 200;

/** Household work is said by the way in; bodies of other states do not register here. */
const NOT_OFFERED: ReadonlySet<string> = new Set(['T', 'U']);
export const sectors = () => industries().filter(({ code, parent }) => parent === undefined && !NOT_OFFERED.has(code));

export interface ReadRegistration {
  registrant: Registrant;
  district: string;
  user: FirstUser;
}

/** The value, or what the page says of its field when there is none. */
export type Need = <T>(field: string, value: T | undefined, message: string) => T | undefined;

/** Gathers what is wrong with a form, so that everything is told at once. */
export function gather(errors: FormError[]): Need {
  return (field, value, message) => {
    if (value === undefined) errors.push({ field, message });
    return value;
  };
}

/** What the form said, or everything that is wrong with it at once. */
export function readRegistration(
  body: FormBody,
  way: WayIn,
  say: Say,
): { read: ReadRegistration } | { errors: FormError[] } {
  const errors: FormError[] = [];
  const need = gather(errors);
  const registrant = READERS[way](body, say, need);
  const district = need('district', readDistrict(body), say('firmIn.districtMissing'));
  const user = readUser(body, say, need);
  need('rules-yes', textOf(body, 'rules') === 'yes' ? true : undefined, say('firmIn.rulesMissing'));
  if (registrant === undefined || district === undefined || user === undefined || errors.length > 0) return { errors };
  return { read: { registrant, district, user } };
}

type Reader = (body: FormBody, say: Say, need: Need) => Registrant | undefined;

const READERS: Readonly<Record<WayIn, Reader>> = {
  empresa: (body, say, need) => {
    const parsed = parseRuc(textOf(body, 'ruc'));
    const fault = 'fault' in parsed ? numberFault(parsed, 'ruc', say) : '';
    const ruc = need('ruc', 'fault' in parsed ? undefined : parsed.ruc, fault);
    const name = need('business', readName(body), say('firmIn.businessMissing'));
    const sector = need('sector', readSector(body), say('firmIn.sectorMissing'));
    const size = need('size', choice(EMPLOYER_SIZES, body, 'size'), say('firmIn.sizeMissing'));
    const regime = need('regime', choice(REGIMES, body, 'regime'), say('firmIn.regimeMissing'));
    if (ruc === undefined || name === undefined || sector === undefined) return undefined;
    return size === undefined || regime === undefined ? undefined : { form: 'firm', ruc, name, sector, size, regime };
  },
  hogar: (body, say, need) => {
    const parsed = parseDni(textOf(body, 'dni'));
    const fault = 'fault' in parsed ? numberFault(parsed, 'dni', say) : '';
    const dni = need('dni', 'fault' in parsed ? undefined : parsed.dni, fault);
    return dni === undefined ? undefined : { form: 'household', dni };
  },
  organizacion: (body, say, need) => {
    const name = need('business', readName(body), say('firmIn.bodyMissing'));
    const sector = need('sector', readSector(body), say('firmIn.sectorMissing'));
    const formingAs = need('forming', choice(FORMING_AS, body, 'forming'), say('firmIn.formingMissing'));
    if (name === undefined || sector === undefined || formingAs === undefined) return undefined;
    return { form: 'forming', name, sector, formingAs };
  },
};

function readUser(body: FormBody, say: Say, need: Need): FirstUser | undefined {
  const typed = textOf(body, 'name').trim();
  const address = textOf(body, 'email').trim();
  const parsed = parsePhone(textOf(body, 'phone'));
  const secret = textOf(body, 'password');
  const isNamed = typed !== '' && typed.length <= LONGEST_NAME;
  const name = need(
    'name',
    isNamed ? typed : undefined,
    say(typed === '' ? 'firmIn.nameMissing' : 'error.organisation.name'),
  );
  const phone = need('phone', 'fault' in parsed ? undefined : parsed.e164, say('firmIn.phoneWrong'));
  const email = need('email', EMAIL.test(address) ? address : undefined, say('firmIn.emailWrong'));
  const fault = passwordFault(secret, [address, typed]);
  const password = need('password', fault === undefined ? secret : undefined, fault === undefined ? '' : say(fault));
  if (name === undefined || phone === undefined || email === undefined || password === undefined) return undefined;
  return { name, phone, email, password, locale: say.locale satisfies Language };
}

function passwordFault(password: string, about: readonly string[]): MessageKey | undefined {
  if (password === '') return 'firmIn.passwordMissing';
  const weakness = weaknessOfPassword(password, about);
  return weakness === undefined ? undefined : `error.access.password_${weakness}`;
}

function numberFault(fault: IdentifierFault, kind: 'ruc' | 'dni', say: Say): string {
  if (fault.fault === 'length') return say(`firmIn.${kind}.length`, { actual: fault.actual });
  if (fault.fault === 'prefix') return say('firmIn.ruc.prefix');
  const told = fault.fault === 'empty' || fault.fault === 'characters' ? fault.fault : 'digit';
  return say(`firmIn.${kind}.${told}`);
}

export function choice<T extends string>(options: readonly T[], body: FormBody, field: string): T | undefined {
  const value = textOf(body, field);
  return options.find((option) => option === value);
}

export function readName(body: FormBody): string | undefined {
  const name = textOf(body, 'business').normalize('NFC').trim().replaceAll(/\s+/gu, ' ');
  return name === '' || name.length > LONGEST_NAME ? undefined : name;
}

export function readSector(body: FormBody): string | undefined {
  const code = textOf(body, 'sector');
  return sectors().some((sector) => sector.code === code) ? code : undefined;
}

export function readDistrict(body: FormBody): string | undefined {
  const district = textOf(body, 'district');
  return isUbigeo(district) ? district : undefined;
}
