import type { DocumentReason } from './document-kind.js';
import type { Text } from './rules.js';

const ADVISERS = ['Encuentros SJM', 'VenInformado'];

/** What to say when the state of a document, not its kind, decides. Replaces the texts of the kind. */
export const ADVICE_BY_REASON: Partial<
  Record<DocumentReason, { permits: Text; nextStep: Text; helpers: readonly string[] }>
> = {
  expired: {
    permits: {
      es: 'Tu documento venció: todavía no puedes firmar un contrato.',
      en: 'Your document has lapsed: you cannot sign a contract yet.',
    },
    nextStep: {
      es: 'Habla con una asesora para renovarlo o cambiar de calidad migratoria. Puede haber multa.',
      en: 'Talk to an adviser to renew it or change your status. There may be a fine.',
    },
    helpers: ADVISERS,
  },
  expired_but_filed: {
    permits: {
      es: 'Tu documento venció, pero pediste el trámite a tiempo. Una asesora confirma si puedes firmar.',
      en: 'Your document has lapsed, but you filed in time. An adviser confirms whether you can sign.',
    },
    nextStep: {
      es: 'Ten a mano la constancia de tu solicitud y revisa su estado con tu asesora.',
      en: 'Keep the receipt of your application and follow it up with your adviser.',
    },
    helpers: ADVISERS,
  },
  expiry_unknown: {
    permits: {
      es: 'Falta la fecha de tu documento para saber si puedes firmar.',
      en: 'The date of your document is missing to know whether you can sign.',
    },
    nextStep: {
      es: 'Mira la fecha de vencimiento en tu documento y dinos cuál es.',
      en: 'Look for the last day on your document and tell us.',
    },
    helpers: [],
  },
};
