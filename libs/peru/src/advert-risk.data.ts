import type { AdvertWords } from './advert-words.data.js';
import type { Rule, Text } from './rules.js';

export type RiskCode =
  | 'no_identity'
  | 'pay_far_above_market'
  | 'looks_for_bodies'
  | 'young_age'
  | 'minors'
  | 'night_club'
  | 'companion'
  | 'live_in'
  | 'paid_by_the_day_or_week'
  | 'remote_zone'
  | 'travel_as_debt'
  | 'documents_held'
  | 'unsafe_interview'
  | 'chat_only'
  | 'no_experience_at_once'
  | 'from_other_regions'
  | 'asks_for_money'
  | 'asks_for_codes'
  | 'no_contract';

export interface RiskFlag {
  /** Weight in the sum; a model, to be tuned with protection staff. */
  points: number;
  /** Why a person should look. */
  reason: Text;
}

const flag = (points: number, es: string, en: string): RiskFlag => ({ points, reason: { es, en } });

/** Signs of a false job offer and how much each weighs. Source: 05 §7.2 (CHS Alternativo, boletín 137; Inforegión); points: model. */
export const RISK_FLAGS: Readonly<Record<RiskCode, RiskFlag>> = {
  no_identity: flag(2, 'No dice quién contrata.', 'Does not say who hires.'),
  pay_far_above_market: flag(3, 'Paga mucho y no pide experiencia.', 'Pays a lot and asks for no experience.'),
  looks_for_bodies: flag(2, 'Pide señoritas, foto o buena presencia.', 'Asks for girls, a photograph or looks.'),
  young_age: flag(2, 'Busca gente muy joven.', 'Looks for very young people.'),
  minors: flag(5, 'Acepta o busca menores de edad.', 'Accepts or looks for minors.'),
  night_club: flag(2, 'Es en bar o discoteca.', 'It is in a bar or night club.'),
  companion: flag(4, 'Ofrece compañía o masajes.', 'Offers company or massages.'),
  live_in: flag(1, 'Se vive en el lugar.', 'Lives in.'),
  paid_by_the_day_or_week: flag(1, 'Paga por día o semana.', 'Pays by the day or week.'),
  remote_zone: flag(3, 'Es en zona minera, de selva o de frontera.', 'It is in a mining, forest or border zone.'),
  travel_as_debt: flag(4, 'Adelanta pasaje o cuarto que luego se descuenta.', 'Advances fare or room, deducted later.'),
  documents_held: flag(5, 'Retiene documentos.', 'Keeps documents.'),
  unsafe_interview: flag(4, 'Entrevista de noche o en una casa.', 'Interview at night or in a home.'),
  chat_only: flag(1, 'Solo se contacta por WhatsApp.', 'Contact by WhatsApp only.'),
  no_experience_at_once: flag(1, 'Sin experiencia y de inmediato.', 'No experience and at once.'),
  from_other_regions: flag(2, 'Recluta gente de otras regiones.', 'Recruits people of other regions.'),
  asks_for_money: flag(5, 'Pide dinero a quien postula.', 'Asks the applicant for money.'),
  asks_for_codes: flag(5, 'Pide claves, códigos o datos del banco.', 'Asks for codes or bank data.'),
  no_contract: flag(3, 'No da contrato.', 'Gives no contract.'),
};

/** From this many points a person decides; nothing is published by itself. */
export const RISK_REVIEW: readonly Rule<number>[] = [
  { value: 5, from: '2025-01-01', source: 'umbral propio, por calibrar con protección', confidence: 'model' },
];

/** Pay from this many times the RMV without experience asked is a sign. */
export const RISK_PAY_TIMES: readonly Rule<number>[] = [
  { value: 2.5, from: '2025-01-01', source: 'umbral propio', confidence: 'model' },
];

/** Lines to call, shown with every flagged advert. */
export const TRAFFICKING_LINES: readonly Rule<readonly { number: string; who: string }[]>[] = [
  {
    value: [
      { number: '1818, opción 1', who: 'Mininter, trata de personas' },
      { number: '100', who: 'MIMP' },
    ],
    from: '2025-01-01',
    source: '05 §7.2; números por verificar',
    confidence: 'unverified',
  },
];

/** Words of each sign, on text without accents and in lower case. */
export const RISK_WORDS: readonly (AdvertWords & { code: RiskCode })[] = [
  {
    code: 'young_age',
    match: /\b(?:de\s+)?1[5-9]\s*(?:a|-|y)\s*(?:1\d|2[0-5])\s*anos\b|\bjovencitas?\b|\bsenoritas?\s+jovenes\b/,
  },
  {
    code: 'minors',
    match: /\b(?:desde|de)\s+(?:los\s+)?1[3-7]\s*(?:anos|a\s+\d\d)/,
    notAfter: /(?:nin[oa]s?|alumn\w+|adolescentes)\W+(?:\w+\W+)?$/,
  },
  { code: 'minors', match: /\b(?:menores\s+de\s+edad|adolescentes)\s+(?:tambien|bienvenid|con\s+permiso|acept)/ },
  { code: 'minors', match: /\b(?:aceptamos|se\s+aceptan?|trabajo\s+para)\s+(?:menores|adolescentes)/ },
  {
    code: 'night_club',
    match: /\b(?:night\s*club|discoteca|karaoke|video\s*pub|cantina|nightclub|bar\s+nocturno|para\s+bar)\b/,
  },
  {
    code: 'companion',
    match:
      /\b(?:damas?\s+de\s+compania|acompanantes?|anfitriona\s+nocturna|ficheras?|masajes?|masajistas?|acompanar\s+(?:a\s+)?(?:clientes|caballeros))\b/,
    notBefore: /\s+(?:terapeutic|deportiv|reductor|de\s+adult|terapeuta|fisio)/,
  },
  { code: 'live_in', match: /\b(?:cama\s+adentro|con\s+(?:vivienda|hospedaje|alojamiento)|vivir\s+en\s+el\s+lugar)\b/ },
  { code: 'paid_by_the_day_or_week', match: /\b(?:pago|paga|sueldo)s?\s+(?:semanal|diari[oa])(?:es|s)?\b/ },
  {
    code: 'remote_zone',
    match:
      /\b(?:madre\s+de\s+dios|puerto\s+maldonado|la\s+pampa|mazuko|huepetuhe|rinconada|delta\s*1|zona\s+minera|campamento\s+minero|mineria\s+informal|frontera)\b/,
  },
  {
    code: 'travel_as_debt',
    match:
      /\b(?:pasajes?|viaje|transporte|hospedaje|alojamiento|cuarto|habitacion)\b[^.;]{0,40}\b(?:se\s+descuenta|descontamos|luego\s+(?:se\s+)?(?:paga|devuelve)|a\s+cuenta|adelantad[oa]s?|prestamo|en\s+partes)/,
    notBefore: /[^.;]{0,20}(?:de\s+la\s+empresa)/,
  },
  {
    code: 'unsafe_interview',
    match:
      /\bentrevistas?\b[^.;]{0,30}\b(?:de\s+noche|por\s+la\s+noche|en\s+(?:mi|una|la)\s+casa|a\s+domicilio|en\s+(?:un\s+)?hotel|(?:8|9|10|11)\s*(?:pm|p\.\s*m))/,
  },
  {
    code: 'chat_only',
    match:
      /\b(?:solo|unicamente)\s+(?:por\s+)?(?:whatsapp|wsp|wasap|inbox|mensaje|interno|telegram)\b|\b(?:no\s+llamar|no\s+llamadas)\b/,
  },
  {
    code: 'no_experience_at_once',
    match:
      /\b(?:sin\s+experiencia|no\s+(?:se\s+)?(?:requiere|necesita\w*)\s+experiencia)\b[^.]{0,40}\b(?:inmediat\w+|hoy\s+mismo|ya)\b|\binmediat\w+\b[^.]{0,40}\bsin\s+experiencia\b/,
  },
  {
    code: 'from_other_regions',
    match:
      /\b(?:chicas|personal|gente|personas|senoritas)\s+(?:de|del)\s+(?:otras\s+regiones|provincias?|otras\s+ciudades|la\s+selva|la\s+sierra)\b/,
  },
  {
    code: 'asks_for_codes',
    match:
      /\b(?:numero\s+de\s+tarjeta|clave\s+(?:del\s+banco|de\s+internet|secreta|token)|codigo\s+(?:que\s+te\s+llega|sms|de\s+verificacion)|cvv|datos\s+de\s+(?:tu|su)\s+tarjeta)\b/,
  },
  {
    code: 'no_contract',
    match:
      /\b(?:sin\s+contrato|no\s+(?:hay|damos|se\s+firma)\s+(?:un\s+)?contrato|trato\s+de\s+palabra|sin\s+papeles)\b/,
  },
];
