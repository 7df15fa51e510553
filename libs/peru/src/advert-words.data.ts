import type { AdvertRuleCode } from './advert-rules.data.js';

/** Words that set off a rule, on text without accents and in lower case. */
export interface AdvertWords {
  match: RegExp;
  /** Just before the match: then it means something else. */
  notAfter?: RegExp;
  /** Just after the match: likewise. */
  notBefore?: RegExp;
}

const SEEK = String.raw`(?:se\s+)?(?:busc|necesit|solicit|requier|requer|contrat|precis)\w*(?:\s+(?:una?|unos|unas|al?|personal|\d+|dos|tres|cuatro)){0,3}`;
const PERSON = String.raw`(?:senoritas?|senoras?|chicas?|chicos?|muchach[ao]s?|mujer(?:es)?|varon(?:es)?|hombres?|damas?|damitas?|caballeros?|jovencitas?)`;
const ONLY = String.raw`(?:solo|solamente|unicamente|exclusivamente|exclusivo|de preferencia|preferentemente|preferible(?:mente)?)(?:\s+(?:para|a|de))?`;
const BOTH = /\s*(?:y|o|u|\/|,)\s*(?:mujer|hombre|varon|dama|caballero|senor|chic)/;
const WORKER = String.raw`(?:postulantes?|trabajador(?:a|es)?|candidat[ao]s?|colaborador(?:a|es)?|interesad[ao]s?|emplead[ao]s?|persona|primer\s+(?:sueldo|pago)|sueldo|tu\s+pago|ti|usted)`;
const COSTS = String.raw`(?:inscripcion|matricula|uniformes?|cursos?|capacitacion|induccion|examen(?:es)?(?:\s+medicos?)?|antecedentes|kit|materiales|garantia|tramites?|vacante|cupo|carnet|fotocheck|polo|botas)`;
const CHARGED_BY_FIRM = /(?:empresa|nosotros|\bno|sin|nunca|jamas|nada|gratis|gratuit\w+)\W+(?:\w+\W+){0,2}$/;

export const ADVERT_WORDS: readonly (AdvertWords & { rule: AdvertRuleCode })[] = [
  { rule: 'sex', match: new RegExp(String.raw`\b${SEEK}\s+${PERSON}\b`), notBefore: BOTH },
  { rule: 'sex', match: new RegExp(String.raw`\b${ONLY}\s+${PERSON}\b`), notBefore: BOTH },
  { rule: 'sex', match: /\b(?:sexo|genero|personal|postulantes?)\s*:?\s+(?:femenin|masculin)[oa]s?\b/ },
  {
    rule: 'sex',
    match: /\bsenoritas?\b/,
    notAfter: /(?:ropa|zapatos?|calzado|moda|prendas|atender|atencion)\s+(?:a|de|para)\s+(?:las\s+)?$/,
  },
  { rule: 'sex', match: new RegExp(String.raw`\b(?:ser|ideal\s+para)\s+(?:una?\s+)?${PERSON}\b`), notBefore: BOTH },

  {
    rule: 'sex',
    match: new RegExp(
      String.raw`\b(?:trabajo|puesto|empleo|vacante|oportunidad|solicitud)s?\s+(?:es\s+)?para\s+${PERSON}\b`,
    ),
    notBefore: BOTH,
  },
  {
    rule: 'sex',
    match: /\b(?!vestir)\w+(?:or|ora|ista|nte|ero|era|ario|aria)\s+(?:mujer|varon|hombre|dama)\b/,
    notBefore: BOTH,
  },

  {
    rule: 'age',
    match:
      /\b(?:de|entre|desde)\s+(?:los\s+)?(?:1[5-9]|[2-6]\d)\s*(?:anos\s+)?(?:a|y|hasta|-|–)\s*(?:los\s+)?\d\d\s*anos\b/,
    notAfter:
      /(?:experiencia|nin[oa]s?|alumn\w+|adolescentes|encuestas|mujeres|pacientes|publico|clientes|contrato|garantia)\W+(?:\w+\W+){0,2}$/,
    notBefore: /\s*(?:de|en)\s+(?:experiencia|trayectoria|antiguedad|el\s+mercado)/,
  },
  {
    rule: 'age',
    match:
      /\bedad\s*(?::|maxima|minima|limite|entre|de|hasta|no\s+mayor)\s*(?:de\s+|:\s*)?(?:los\s+)?(?!18\s*anos\b(?!\s*(?:a|y|hasta|-)\s))\d\d/,
    notAfter: /mayor(?:es)?\s+de\s+$/,
    notBefore: /\s*anos\s+(?:a|para)\s+mas/,
  },
  {
    rule: 'age',
    match: /\b(?:no\s+)?(?:menor(?:es)?|mayor(?:es)?)\s+(?:de|a)\s+(?!18\b)(?:19|[2-6]\d)\s*anos\b/,
    notAfter: /(?:nin[oa]s?|adultos?|pacientes|personas|contrato|plazo|experiencia)\W+(?:\w+\W+){0,1}$/,
    notBefore: /\s*(?:de|en)\s+(?:experiencia|el\s+cargo|antiguedad)/,
  },
  {
    rule: 'age',
    match: new RegExp(
      String.raw`\b(?:${SEEK}|${ONLY})\s+(?:gente\s+|personas?\s+|personal\s+|alguien\s+)?joven(?:es)?\b`,
    ),
    notBefore: /\s+(?:y\s+)?(?:adultos|de\s+espiritu|talentos?|profesional|emprendedor)/,
  },
  { rule: 'age', match: /\bjoven(?:es)?\s+(?:de|entre)\s+\d\d/ },

  {
    rule: 'age',
    match: /\b(?:hasta|maximo|max\.?)\s+(?:los\s+)?(?:19|[2-6]\d)\s*anos\b/,
    notAfter: /(?:experiencia|nin[oa]s?|alumn\w+|contrato|plazo|garantia|pacientes|credito|edad)\W+(?:\w+\W+){0,3}$/,
    notBefore: /\s*(?:de\s+)?(?:experiencia|garantia|plazo|contrato|trayectoria|antiguedad)/,
  },
  {
    rule: 'nationality',
    match:
      /\b(?:abstenerse|no\s+(?:se\s+)?(?:acepta\w*|contrata\w*|recib\w*|admit\w*|quer\w*)?)\s*(?:a\s+)?(?:los\s+)?(?:venezolan|extranjer|colombian|haitian|ecuatorian|migrante)\w*/,
  },
  {
    rule: 'nationality',
    match: /\b(?:venezolan|extranjer|migrante)\w*\s+(?:abstenerse|no\s+(?:postul|se\s+acept)\w*)/,
  },
  {
    rule: 'nationality',
    match: /\b(?:solo|solamente|unicamente|exclusivamente)\s+(?:para\s+)?(?:venezolan|extranjer|colombian)\w*/,
  },
  {
    rule: 'only_peruvians',
    match: /\b(?:solo|solamente|unicamente|exclusivamente|exclusivo)\s+(?:para\s+|personal\s+)?peruan[oa]s?\b/,
  },
  { rule: 'only_peruvians', match: /\b(?:nacionalidad\s+peruana|peruan[oa]s?\s+de\s+nacimiento|ser\s+peruan[oa])\b/ },
  {
    rule: 'only_peruvians',
    match: /\b(?:con|contar\s+con|tener|indispensable|portar)\s+(?:el\s+|su\s+)?(?:dni)\b/,
    notBefore: /\s*(?:vigente\s*)?(?:,|\/|o|u|y)\s*(?:el\s+|su\s+)?(?:ce\b|carne|cpp|ptp|pasaporte|documento)/,
  },

  {
    rule: 'only_peruvians',
    match: /\bdni\s+(?:vigente|peruano|original|azul|electronico|al\s+dia)\b/,
    notAfter: /(?:carne\w*|copia|cpp|ce|extranjeria)\W+(?:\w+\W+){0,2}$/,
    notBefore: /\s*(?:,|\/|o|u)\s*(?:el\s+|su\s+)?(?:ce\b|carne|cpp|ptp|pasaporte|documento)/,
  },
  { rule: 'only_peruvians', match: /\b(?:ciudadan[oa]s?|personal|trabajador(?:es)?)\s+peruan[oa]s?\b/ },

  {
    rule: 'family',
    match:
      /\b(?:solter[oa]s?|estado\s+civil|sin\s+hij[oa]s|sin\s+(?:ninos|menores)\s+a\s+cargo|casad[oa]s?|sin\s+(?:cargas?\s+familiar(?:es)?|compromisos?\s+familiares|familia))\b/,
  },
  { rule: 'family', match: /\b(?:no\s+tener|que\s+no\s+tenga)\s+(?:hijos|cargas?\s+familiar|pareja)\w*/ },
  {
    rule: 'pregnancy',
    match:
      /\b(?:prueba|test|descarte|certificado|examen)\s+de\s+(?:descarte\s+de\s+)?(?:no\s+)?(?:embarazo|gravidez|gestacion)\b/,
  },
  {
    rule: 'pregnancy',
    match:
      /\b(?:no|abstenerse)\s+(?:(?:deben?|pueden?|estar|esten?|ser|se|aceptan?|aceptamos|contratamos|a)\s+){0,3}(?:embarazadas?|gestantes?)\b/,
  },
  {
    rule: 'photo',
    match: /\b(?:cv|curriculum(?:\s+vitae)?|hoja\s+de\s+vida)\b[^.;]{0,30}\bfoto(?:grafia)?s?\b/,
    notBefore: /\s*(?:de|con)\s+(?:\w+\s+)?(?:trabajos|productos|proyectos|obras|platos)/,
  },
  {
    rule: 'photo',
    match:
      /\b(?:enviar?|envia(?:r?nos)?|mandar?|manda(?:r?nos)?|adjunt\w+|incluir|presentar)\s+(?:\w+\s+){0,3}foto(?:grafia)?s?\b(?:\s+(?:actual|reciente|personal|tuya|de\s+(?:cuerpo|frente|rostro|perfil)))?/,
    notBefore:
      /\s*(?:editad\w+|de|del|con)\s+(?:\w+\s+){0,2}(?:trabajos?|disenos?|creaciones|productos?|proyectos?|obras?|platos?|cada|avance|inmuebles?)/,
    notAfter: /(?:no\s+(?:es\s+necesario|hace\s+falta)\s+|sin\s+)$/,
  },
  {
    rule: 'appearance',
    match: /\b(?:buena|excelente|impecable|agradable|optima)\s+(?:presencia|apariencia|figura|imagen\s+personal)\b/,
  },
  { rule: 'appearance', match: /\bbuen\s+(?:aspecto|fisico|porte)\b/ },
  {
    rule: 'appearance',
    match:
      /\b(?:estatura|talla)\s+(?:minima|maxima|desde|de|no\s+menor)\b|\b(?:contextura|agraciad[ao]s?|simpatic[ao]s?\s+y\s+delgad[ao]s?)\b/,
  },
  {
    rule: 'religion',
    match:
      /\b(?:ser|sea|persona|personas|preferencia|preferentemente|solo|practicante)\s+(?:una?\s+)?(?:buen[ao]?\s+)?(?:catolic|evangelic|cristian|adventist|creyente|testigos?\s+de)\w*/,
  },
  {
    rule: 'religion',
    match:
      /\b(?:profes(?:ar|e)|de)\s+(?:la\s+)?(?:religion|fe)\s+(?:catolica|evangelica|cristiana)\b|\breligion\s*:\s*\w+/,
    notAfter: /(?:curso|profesora?|docente)\W+(?:\w+\W+)?$/,
  },
  {
    rule: 'religion',
    match: new RegExp(String.raw`\b${SEEK}\s+\w+\s+(?:catolic|evangelic|cristian|adventist|creyente)\w*`),
  },
  { rule: 'orientation', match: /\b(?:gays?|homosexuales|lesbianas|travestis|personas\s+trans)\s+(?:no\b|abstenerse)/ },
  {
    rule: 'orientation',
    match:
      /\b(?:no|abstenerse)\s+(?:se\s+aceptan?\s+|a\s+)?(?:homosexual|gay|lesbian|travesti|transexual|transgener|lgbt|afeminad)\w*|\b(?:ser\s+)?heterosexual(?:es)?\b/,
  },
  {
    rule: 'origin',
    match:
      /\b(?:tez|piel|raza)\s+(?:clara|blanca|triguena|oscura)\b|\b(?:personas?|chicas?|senoritas?|mujeres)\s+(?:blanc|triguen|mestiz)[oa]s?\b|\b(?:no\s+(?:cholos|negros|serranos)|rasgos\s+(?:finos|europeos)|tipo\s+caucasic[ao])\b|\b(?:vivir|residir)\s+en\s+zonas?\s+(?:a|b)\b/,
  },
  {
    rule: 'disability',
    match:
      /\b(?:no|sin|abstenerse)\s+(?:se\s+aceptan?\s+|a\s+)?(?:personas?\s+con\s+)?(?:ninguna\s+)?(?:discapacidad|discapacitad|impedimentos?\s+fisic|limitaciones\s+fisicas)\w*/,
    notBefore: /\s+(?:de|por)\s+postular/,
    notAfter: /(?:con\s+o\s+|con\s+y\s+|distincion\W+|discrimina\w*\W+)$/,
  },

  {
    rule: 'fee',
    match: new RegExp(
      String.raw`\b(?:pag(?:o|a|an|ar|as|ue|uen|ando)|abon(?:a|ar|e|es|en|o)|deposit(?:a|ar|e|es|en|o)|cancel(?:a|ar|e|es|en)|yape(?:a|ar|o|e|es)?|transf(?:erir|iere|ieres)|cobr(?:a|an|amos|ar|o)|invertir|inviertes)\b(?:(?!client)[^.;]){0,40}\b${COSTS}\b`,
    ),
    notAfter: CHARGED_BY_FIRM,
    notBefore: /\s*(?:lo|la|los|las)?\s*(?:a\s+cargo\s+de\s+la\s+empresa|gratis|gratuit)/,
  },
  {
    rule: 'fee',
    match: new RegExp(
      String.raw`\b${COSTS}\b[^.;]{0,30}\b(?:a\s+cargo|por\s+cuenta|a\s+cuenta|l[oa]s?\s+(?:paga|cubre|asume)|asumid[oa]s?|descontad[oa]s?|se\s+descuenta)\b[^.;]{0,25}\b${WORKER}\b`,
    ),
    notAfter: CHARGED_BY_FIRM,
  },
  {
    rule: 'fee',
    match: new RegExp(String.raw`\b(?:se\s+)?(?:descuent[ao]|descontar\w*|descontamos)\b[^.;]{0,30}\b${COSTS}\b`),
    notAfter: CHARGED_BY_FIRM,
  },
  {
    rule: 'fee',
    match:
      /\b(?:inversion|cuota|aporte|deposito)\s+(?:inicial|minim[ao]|previ[ao]|de\s+(?:s\/|\d+\s*soles)|de\s+garantia|de\s+ingreso|reembolsable|de\s+inscripcion)\b/,
    notAfter: CHARGED_BY_FIRM,
  },
  {
    rule: 'fee',
    match: new RegExp(String.raw`\b(?:costo|precio|derecho)\s+(?:de\s+|del\s+|de\s+la\s+)(?:la\s+)?${COSTS}\b`),
    notAfter: CHARGED_BY_FIRM,
  },
  {
    rule: 'fee',
    match:
      /\b(?:traer|yapear?|yapea|depositar?|abonar?|transferir|transfiere|adelantar?|cancelar|invertir|inviertes|pagas|pagar)\s+(?:\w+\s+){0,2}(?:s\/\.?\s*\d|\d+(?:[.,]\d+)?\s*soles)/,
    notAfter: /(?:empresa|cliente|vamos\s+a|(?:se|te|les?)(?:\s+va\s+a)?|nosotros)\s+$/,
  },
  {
    rule: 'unpaid_trial',
    match:
      /\b(?:prueba|capacitacion|induccion|entrenamiento|periodo|practicas?|semanas?|dias?)\b[^.;]{0,30}\b(?:sin\s+(?:pago|sueldo|remuneracion|goce)|no\s+(?:son\s+|es\s+)?(?:remunerad|pagad|se\s+paga)\w*|ad\s+honorem|gratis)\b/,
    notBefore: /\s*(?:para\s+(?:ti|el|la)|por\s+la\s+empresa)/,
    notAfter: /(?:no\s+hay|sin)\s+$/,
  },
  {
    rule: 'documents_held',
    match:
      /\b(?:ret(?:iene|ener|endra|encion)\w*|dej(?:a|ar|as|e|ando)|entreg(?:a|ar|as|ue)|guard(?:a|amos|ar))\b[^.;]{0,25}\b(?:dni|carne|carnet|pasaporte|cedula|documentos?)\b[^.;]{0,15}\b(?:originales?|hasta|mientras|durante|en\s+garantia|en\s+administracion)\b/,
  },
  {
    rule: 'documents_held',
    match:
      /\b(?:retiene|retener|retencion\s+de|retendra|retenemos)\s+(?:\w+\s+){0,2}(?:dni|carne|carnet|pasaporte|cedula|documentos?\s+(?:de\s+identidad|personales))\b/,
  },
];
