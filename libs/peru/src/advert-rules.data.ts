import type { Confidence, Text } from './rules.js';

/** block: must be changed; warn: must be justified; suggest: would help people apply. */
export type AdvertAction = 'block' | 'warn' | 'suggest';

export type AdvertRuleCode =
  | 'sex'
  | 'age'
  | 'nationality'
  | 'only_peruvians'
  | 'family'
  | 'pregnancy'
  | 'photo'
  | 'appearance'
  | 'religion'
  | 'orientation'
  | 'origin'
  | 'disability'
  | 'fee'
  | 'unpaid_trial'
  | 'documents_held'
  | 'pay_below_floor'
  | 'hours_over_limit'
  | 'no_pay'
  | 'credential_not_said'
  | 'suggest_hours'
  | 'suggest_childcare'
  | 'suggest_transport'
  | 'suggest_telework'
  | 'suggest_lactation';

export interface AdvertRule {
  action: AdvertAction;
  /** What the employer should do. */
  advice: Text;
  source: string;
  confidence: Confidence;
}

const EQUALITY = 'Ley 26772 y modificatorias (Chelelo y Borolas 2018; lista de motivos por verificar)';
const NO_FEES = 'OIT, contratación equitativa; D.S. 020-2012-TR (contenido por verificar)';

const blocked = (es: string, en: string, source = EQUALITY, confidence: Confidence = 'found'): AdvertRule => ({
  action: 'block',
  advice: { es, en },
  source,
  confidence,
});

/** What each rule asks and where it comes from; the words that set it off are in advert-words.data. */
export const ADVERT_RULES: Readonly<Record<AdvertRuleCode, AdvertRule>> = {
  sex: blocked(
    'Quita el sexo: di la tarea, no quién la hace.',
    'Leave sex out: name the task, not who does it.',
    'Ley 26772; Ley 30709 (Huaral en Línea 2017; LP Derecho 2019)',
  ),
  age: blocked('Quita la edad. Puedes pedir experiencia.', 'Leave age out. You may ask for experience.'),
  nationality: blocked(
    'Quita la nacionalidad. Te mostramos a quien tu empresa puede contratar.',
    'Leave nationality out. We show you people your firm can hire.',
  ),
  only_peruvians: {
    action: 'warn',
    advice: {
      es: '¿Es por el tope del 20 %? Dilo así, o acepta carné de extranjería, CPP y carné de refugio.',
      en: 'Is it the 20 % cap? Then say so, or accept the foreigner card, CPP and asylum card.',
    },
    source: 'D.Leg. 689 (Semana Económica, jul. 2018); Ley 26772',
    confidence: 'found',
  },
  family: blocked('Quita el estado civil y los hijos.', 'Leave civil status and children out.'),
  pregnancy: blocked(
    'No puedes pedir ni preguntar por el embarazo.',
    'You may not ask about pregnancy.',
    'Ley 30709 y D.S. 002-2018-TR (LP Derecho 2019)',
  ),
  photo: blocked('No pidas foto para postular.', 'Do not ask for a photograph.'),
  appearance: blocked(
    'Di qué trato esperas, no cómo se ve la persona.',
    'Say how to treat customers, not how to look.',
  ),
  religion: blocked('Quita la religión.', 'Leave religion out.'),
  orientation: blocked('Quita la orientación o la identidad de género.', 'Leave orientation and gender identity out.'),
  origin: blocked('Quita el color de piel, la raza o el origen.', 'Leave skin colour, race and origin out.'),
  disability: blocked(
    'No excluyas a personas con discapacidad; pregunta qué ajuste necesitan.',
    'Do not exclude people with a disability; ask what adjustment they need.',
    'Ley 29973 y Ley 26772 (Incluyeme; por verificar)',
    'unverified',
  ),
  fee: blocked(
    'A quien postula no se le cobra nada: ni uniforme, ni curso, ni examen, ni inscripción.',
    'An applicant is charged nothing: no uniform, course, examination or registration.',
    NO_FEES,
    'unverified',
  ),
  unpaid_trial: blocked(
    'La prueba y la capacitación se pagan desde el primer día.',
    'Trial and training are paid from the first day.',
    'En planilla desde el primer día, prueba incluida (Gestión, 7 dic. 2025)',
  ),
  documents_held: blocked(
    'No retengas documentos: mira el original y devuélvelo en el momento.',
    'Do not keep documents: look at the original and give it back at once.',
    'CHS Alternativo, boletín 137; Inforegión',
  ),
  pay_below_floor: blocked(
    'El pago está por debajo del mínimo legal para esas horas.',
    'The pay is below the legal minimum for those hours.',
    'D.S. 006-2024-TR (LP Derecho, dic. 2024)',
  ),
  hours_over_limit: blocked(
    'La semana pasa de 48 horas. Si es un promedio por turnos, márcalo.',
    'The week is over 48 hours. If it is an average over shifts, mark it.',
    'Constitución, art. 25 (Bloomberg Línea; Gestión, jul. 2025)',
  ),
  no_pay: {
    action: 'warn',
    advice: { es: 'Di cuánto pagas, al menos un rango.', en: 'Say what you pay, at least a range.' },
    source: 'CHS Alternativo, boletín 137; Ley 30709',
    confidence: 'derived',
  },
  credential_not_said: {
    action: 'warn',
    advice: {
      es: 'Es una profesión regulada: di si pides título reconocido y colegiatura.',
      en: 'It is a regulated profession: say whether you ask for a recognised degree and colegiatura.',
    },
    source: 'leyes de los colegios profesionales, por verificar',
    confidence: 'unverified',
  },
  suggest_hours: {
    action: 'suggest',
    advice: { es: 'Di los días y las horas: quien cuida a alguien los necesita.', en: 'Give days and hours.' },
    source: 'ENPOVE II 2022, P631 y P634',
    confidence: 'derived',
  },
  suggest_childcare: {
    action: 'suggest',
    advice: {
      es: '¿Ayudas con el cuidado de hijas e hijos? Cuna Más atiende de 8:00 a 16:00.',
      en: 'Do you help with childcare? Cuna Más opens 8:00 to 16:00.',
    },
    source: 'Cuna Más (Panamericana, 9 ene. 2026; Caretas 2026)',
    confidence: 'found',
  },
  suggest_transport: {
    action: 'suggest',
    advice: {
      es: 'El turno es de noche: di cómo se vuelve a casa.',
      en: 'It is a night shift: say how people get home.',
    },
    source: 'regla propia',
    confidence: 'model',
  },
  suggest_telework: {
    action: 'suggest',
    advice: { es: '¿Se puede hacer en parte desde casa? Dilo.', en: 'Can part be done from home? Say so.' },
    source: 'Ley 31572 y D.S. 002-2023-TR (Caeji Derecho, feb. 2023)',
    confidence: 'found',
  },
  suggest_lactation: {
    action: 'suggest',
    advice: {
      es: 'Tu local debe tener lactario: dilo, atrae a madres recientes.',
      en: 'Your site must have a lactation room: say so, it draws new mothers.',
    },
    source: 'Ley 29896; D.S. 023-2021-MIMP (Gestión 2021)',
    confidence: 'found',
  },
};
