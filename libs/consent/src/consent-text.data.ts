export const PURPOSES = ['match', 'contact', 'release', 'referral', 'statistics'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What a person is asked, in her words. `recipient` to `until` say who receives what and how long. */
export interface ConsentWords {
  title: string;
  text: string;
  recipient: string;
  fields: string;
  until: string;
}

export interface ConsentText {
  purpose: Purpose;
  /** Stored with each consent; a text that was shown is never edited, a new one gets a new version. */
  version: string;
  /** Day from which it is shown, America/Lima. */
  from: string;
  es: ConsentWords;
  en: ConsentWords;
}

const untilStopped = { es: 'cuando lo quites', en: 'when you withdraw it' };

/** The newest text of a purpose is the one shown. Source: Ley 29733 art. 13 (prior, informed, express, one purpose each). */
export const CONSENT_TEXTS: readonly ConsentText[] = [
  {
    purpose: 'match',
    version: '2026-11',
    from: '2026-11-01',
    es: {
      title: 'Buscar puestos para mí',
      text: 'Comparamos lo que sabes y tus horas con los puestos. Una persona revisa antes de avisarte.',
      recipient: 'el equipo que te acompaña; el empleador ve un perfil sin nombre',
      fields: 'trabajos, tareas, estudios, horas y minutos de viaje',
      until: untilStopped.es,
    },
    en: {
      title: 'Look for jobs for me',
      text: 'We compare what you can do and your hours with the jobs. A person checks before we tell you.',
      recipient: 'the team that accompanies you; the employer sees a profile without a name',
      fields: 'jobs, tasks, studies, hours and travel minutes',
      until: untilStopped.en,
    },
  },
  {
    purpose: 'contact',
    version: '2026-11',
    from: '2026-11-01',
    es: {
      title: 'Escribirme cuando haya algo para mí',
      text: 'Un aviso corto que no dice nada de ti. Como máximo tres por semana, de 8 a 20 horas.',
      recipient: 'solo el equipo que te acompaña',
      fields: 'tu teléfono y cómo prefieres que te escriban',
      until: untilStopped.es,
    },
    en: {
      title: 'Write to me when there is something',
      text: 'A short notice that says nothing about you. Three a week at most, from 8 to 20 hours.',
      recipient: 'only the team that accompanies you',
      fields: 'your phone and how you prefer to be written to',
      until: untilStopped.en,
    },
  },
  {
    purpose: 'referral',
    version: '2026-11',
    from: '2026-11-01',
    es: {
      title: 'Derivarme a un servicio',
      text: 'Una cuna, un curso o ayuda con documentos. Cada vez te preguntamos qué le contamos.',
      recipient: 'el servicio que tú elijas',
      fields: 'lo que tú apruebes en cada derivación',
      until: untilStopped.es,
    },
    en: {
      title: 'Refer me to a service',
      text: 'A nursery, a course or help with documents. Each time we ask you what we may tell them.',
      recipient: 'the service that you choose',
      fields: 'what you approve at each referral',
      until: untilStopped.en,
    },
  },
  {
    purpose: 'statistics',
    version: '2026-11',
    from: '2026-11-01',
    es: {
      title: 'Contarme en números, sin mi nombre',
      text: 'Para ver si hombres y mujeres, y personas de todo país, reciben el mismo trato.',
      recipient: 'quien lee los reportes: solo grupos de 10 personas o más',
      fields: 'lo que respondas en “trato igual”, guardado aparte y sin nombre',
      until: untilStopped.es,
    },
    en: {
      title: 'Count me in numbers, without my name',
      text: 'To see whether men and women, and people of every country, are treated alike.',
      recipient: 'readers of the reports: groups of 10 people or more only',
      fields: 'what you answer about equal treatment, kept apart and without a name',
      until: untilStopped.en,
    },
  },
  {
    purpose: 'release',
    version: '2026-11',
    from: '2026-11-01',
    es: {
      title: 'Dar mi contacto a un empleador',
      text: 'Solo para este puesto y solo lo que marques.',
      recipient: 'el empleador de este puesto',
      fields: 'lo que marques: nombre, teléfono',
      until: '14 días, o antes si lo quitas',
    },
    en: {
      title: 'Give my contact to an employer',
      text: 'For this job only, and only what you tick.',
      recipient: 'the employer of this job',
      fields: 'what you tick: name, phone',
      until: '14 days, or earlier if you withdraw it',
    },
  },
  {
    purpose: 'release',
    version: '2026-11-22',
    from: '2026-11-22',
    es: {
      title: 'Dar mi contacto a un empleador',
      text: 'Solo para este puesto y solo lo que marques.',
      recipient: 'el empleador de este puesto',
      fields: 'lo que marques: nombre, teléfono, CV, lo que necesitas para trabajar bien',
      until: '14 días, o antes si lo quitas',
    },
    en: {
      title: 'Give my contact to an employer',
      text: 'For this job only, and only what you tick.',
      recipient: 'the employer of this job',
      fields: 'what you tick: name, phone, CV, what you need to work well',
      until: '14 days, or earlier if you withdraw it',
    },
  },
];

/** Purposes that are asked before a profile is made; the others are asked when they come up. */
export const ASKED_FIRST: readonly Purpose[] = ['match', 'contact', 'referral', 'statistics'];

/** The text of a purpose in force on a day. @throws RangeError when none is. */
export function textOf(purpose: Purpose, day: string): ConsentText {
  const [text] = CONSENT_TEXTS.filter((each) => each.purpose === purpose && each.from <= day).sort((a, b) =>
    a.from < b.from ? 1 : -1,
  );
  if (text === undefined) throw new RangeError(`no text for ${purpose} on ${day}`);
  return text;
}

/** The text of a version, as it was shown; the newest one when the version is not known any more. */
export function textGiven(purpose: Purpose, version: string): ConsentText {
  return (
    CONSENT_TEXTS.find((each) => each.purpose === purpose && each.version === version) ?? textOf(purpose, '9999-12-31')
  );
}
