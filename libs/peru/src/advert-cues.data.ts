import type { AdvertWords } from './advert-words.data.js';
import type { AdvertRuleCode } from './advert-rules.data.js';

const WELCOME = String.raw`(?:bienvenid|acepta|incluy|inclusi|diversidad|respet|discrimin|importar|sin\s+(?:limite|distincion)|tambien|recibimos|no\s+pedimos|apoy|valora|licencia|durante|beneficio|postulen)\w*`;
const BOTH_BEFORE = /(?:hombre|varon|dama|caballero|mujer|senor|chic)\w*\s*(?:y|o|u|\/|,)\s*(?:de\s+|para\s+)?$/;
const FOR_CLIENTS = String.raw`(?:ropa|calzado|zapat\w+|moda|cortes?|prendas|encuestas?|atencion|servicios?|accesorios|perfumes?|gimnasio|tallas?|publico|clientes?|ninos|seccion|salon|clases?|talleres|baile|uniformes?)`;

/**
 * Single words that often go with a forbidden demand but may be innocent: they warn, and a person looks. Wider than
 * advert-words.data, which blocks; measured apart (docs/peru.md).
 */
export const ADVERT_CUES: readonly (AdvertWords & { rule: AdvertRuleCode })[] = [
  {
    rule: 'sex',
    match:
      /\b(?:mujer(?:es)?|varon(?:es)?|hombres?|damas?|caballeros?|senoritas?|chicas|muchachas?|femenin[oa]|masculin[oa])\b/,
    notAfter: new RegExp(
      `${BOTH_BEFORE.source}|\\b(?:la|las|los|el|al|adolescente)\\s+$|${FOR_CLIENTS}\\W+(?:\\w+\\W+){0,2}$|${WELCOME}\\W+(?:\\w+\\W+){0,3}$`,
    ),
    notBefore: /\s*(?:y|o|u|\/|,)\s*(?:mujer|hombre|varon|dama|caballero|senor|chic|ninos)/,
  },
  {
    rule: 'age',
    match:
      /\bedad\b[^.;]{0,25}\b(?!18\b)\d\d\b|\b(?:chic[oa]s|personas?|gente|personal|postulantes?|jovenes|muchachos|universitari[oa]s|estudiantes|egresad[oa]s|senoras)\s+(?:de|entre)\s+(?:1[5-9]|[2-5]\d)\s+(?:a|y)\s+[2-6]\d\b|\b(?:gente|personas?|personal|alguien)\s+joven\b|\bno\s+(?:pasar|exceder|superar)\s+(?:de\s+)?(?:los\s+)?\d\d\s*anos\b|\b(?:1[5-9]|[2-5]\d)\s*(?:-|–|a|y)\s*[2-6]\d\s*anos\b|\bjovenes\b|\b(?:tener|cumplir|contar\s+con)\s+(?:entre\s+)?\d\d\s+(?:a|y)\s+\d\d\b/,
    notAfter: new RegExp(
      `(?:nin[oa]s?|adult\\w+|pacientes|talleres|alumn\\w+|atencion|encuestas?|mujeres|publico|clientes|experiencia|contrato)\\W+(?:\\w+\\W+){0,3}$|${WELCOME}\\W+(?:\\w+\\W+){0,3}$`,
    ),
    notBefore: /\s*(?:y\s+(?:adolescentes|adultos|nin)|anos\s+(?:de\s+)?experiencia|horas|soles)/,
  },
  {
    rule: 'nationality',
    match: /\b(?:venezolan|extranjer[oa]|colombian|haitian|ecuatorian|migrante)\w*/,
    notAfter: new RegExp(
      `(?:comida|cocina|clientes?|idiomas?|lenguas?|turistas?|moneda|arepas?|publico|comercio|peruan\\w+)\\W+(?:\\w+\\W+){0,2}$|${WELCOME}\\W+(?:\\w+\\W+){0,3}$`,
    ),
  },
  {
    rule: 'only_peruvians',
    match: /\b(?:para|exclusiv\w+|entre|preferimos|ser|compatriotas|personas)\s+(?:para\s+)?peruan[oa]s?\b/,
    notBefore: /\s*(?:y|o|,)\s*(?:venez|extranj|migr)/,
  },
  {
    rule: 'family',
    match:
      /\b(?:no|sin|tener|tenga|tienes?|cuantos)\s+(?:\w+\s+){0,3}hij[oa]s\b|\bninos\s+a\s+(?:su\s+)?cargo\b|\b(?:no|sin)\s+(?:\w+\s+){0,2}(?:responsabilidades|obligaciones)\s+familiares\b/,
    notAfter: new RegExp(`${WELCOME}\\W+(?:\\w+\\W+){0,3}$`),
  },
  {
    rule: 'pregnancy',
    match: /\b(?:embaraz|gestacion|gestante|gravidez)\w*/,
    notAfter: new RegExp(
      `(?:control|atencion|cuidado|nutricion|mujeres|salud|anemia|prevencion|enfermedad\\w*|adolescentes|ninos|complicaciones)\\W+(?:\\w+\\W+){0,3}$|${WELCOME}\\W+(?:\\w+\\W+){0,4}$`,
    ),
    notBefore: /\s*(?:y|o)\s+(?:lactancia|puerper|parto|nin)/,
  },
  {
    rule: 'photo',
    match: /\bfotos?\b|\bfotografia\s+(?:actual|reciente|tamano|personal)/,
    notAfter:
      /(?:tom\w+|edi\w+|edicion|portafolio|sesion|subir|retoque|sin|no\s+pedimos|de|en|producto|estudio|con)\W+(?:(?:las?|los|tus|de|con)\W+){0,2}$/,
    notBefore:
      /\s*(?:edita|,|y\s+video|de\s+(?:\w+\s+){0,2}(?:trabajo|producto|diseno|proyecto|obra|plato|creacion|evento|avance))/,
  },
  {
    rule: 'appearance',
    match: /\b(?:figura|estatura|apariencia|presencia|guap[ao]s?|personas?\s+(?:delgad|esbelt|atractiv)[ao]s?)\b/,
    notBefore: /\s+(?:de|en|del|internacional|nacional|online|digital|obligatoria|policial)/,
    notAfter: /(?:con|en|la|de|sueldo|comision\w*)\s+$/,
  },
  { rule: 'appearance', match: /\bmedir\s+(?:mas|minimo|desde|al\s+menos|1)/ },
  {
    rule: 'religion',
    match:
      /\b(?:catolic|evangelic|cristian|adventist|creyente|bautizad)\w*|\b(?:asist|congreg|acud)\w+\s+(?:a|en)\s+(?:la\s+|una\s+)?iglesia\b/,
    notAfter:
      /(?:colegio|institucion|universidad|iglesia|centro|familia|parroquia|obra|ong|asociacion|libreria|editorial|hogar|educacion|escuela|musica)\W+(?:\w+\W+)?$/,
  },
  {
    rule: 'orientation',
    match: /\b(?:homosexual|gay|lesbian|travesti|transexual|lgbt)\w*/,
    notAfter: new RegExp(
      `(?:comunidad|personas|amigable|poblacion)\\W+(?:\\w+\\W+){0,3}$|${WELCOME}\\W+(?:\\w+\\W+){0,3}$`,
    ),
  },
  {
    rule: 'disability',
    match:
      /\b(?:sin|ni|no)\s+(?:\w+\s+){0,3}(?:discapacidad|problemas\s+(?:fisicos|de\s+salud|motores|de\s+columna))\b/,
    notAfter: new RegExp(`(?:con\\s+o|con\\s+y)\\s+$|${WELCOME}\\W+(?:\\w+\\W+){0,2}$`),
    notBefore: /\s+(?:de|por)\s+postular/,
  },
  {
    rule: 'fee',
    match: /\b(?:yape|plin|western\s+union)\b/,
    notAfter: /(?:sueldo|pago|pagamos|te\s+pagan)\W+(?:\w+\W+){0,3}$/,
  },
  { rule: 'fee', match: /\b(?:separ|asegur|reserv)\w+\s+(?:tu|su)\s+(?:cupo|vacante|puesto|entrevista)\b/ },
  {
    rule: 'fee',
    match:
      /\b(?:uniformes?|cursos?|capacitacion|examen(?:es)?|carne|fotocheck|antecedentes|kit|materiales|tramites?)\b(?:(?!empresa|client|gratis|incluid)[^.;]){0,40}\b(?:se\s+cobran?|cuotas?|l[oa]s?\s+asume|asume|descuent\w*|cuest\w+)\b/,
    notBefore: /\s*(?:la|el|nuestra)?\s*(?:empresa|compania|empleador|nosotros|nada)/,
    notAfter: /(?:\bno|sin|nunca|nada)\W+(?:\w+\W+){0,3}$/,
  },
  {
    rule: 'fee',
    match: /\bpor\s+(?:tu|su)\s+(?:propia\s+)?cuenta\b/,
    notAfter: /(?:trabaj\w+|emprend\w+|negocio)\W+(?:\w+\W+){0,2}$/,
  },
  { rule: 'fee', match: /\bgarantia\s+de\s+(?:s\/\.?\s*)?\d+\s*(?:soles|nuevos)?(?!\s*(?:mes|ano|dia))/ },
  {
    rule: 'unpaid_trial',
    match:
      /\b(?:prueba|capacitacion|induccion|entrenamiento|primer\w*\s+(?:dia|semana|mes)\w*)\b[^.;]{0,40}\b(?:no\s+se\s+(?:reconoce|considera)|no\s+(?:hay|incluye|genera)\s+pago|voluntari\w+|sin\s+remunera\w+)\b/,
  },
  {
    rule: 'documents_held',
    match:
      /\b(?:queda\w*|custodia|garantia)\b[^.;]{0,30}\b(?:dni|pasaporte|carne|cedula|tus?\s+documentos?)\b|\b(?:dni|pasaporte|carne|cedula|tus?\s+documentos?)\b[^.;]{0,30}\b(?:queda\w*|en\s+(?:garantia|custodia)|mientras\s+(?:trabaj|dur)\w*)/,
    notAfter: /(?:\bno|huespedes|clientes)\W+(?:\w+\W+){0,3}$/,
  },
  {
    rule: 'documents_held',
    match: /\bentreg\w+\s+(?:tu|su)\s+(?:dni|pasaporte|carne|cedula)\b/,
    notBefore: /\s*(?:en\s+copia|escanead|fotocopi)/,
  },
];
