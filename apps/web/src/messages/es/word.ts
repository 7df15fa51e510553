export const word = {
  'word.title': 'Oficios y tareas',
  'word.lead': 'Escribe un trabajo o una tarea con tus palabras. Te decimos cómo lo llaman en los puestos.',
  'word.q': '¿Qué trabajo o qué tarea?',
  'word.kind': '¿Qué buscas?',
  'word.occupation': 'Un oficio',
  'word.skill': 'Una tarea',
  'word.search': 'Buscar',
  'word.found':
    '{count, plural, =0 {No encontramos «{text}»} one {1 nombre parecido a «{text}»} other {# nombres parecidos a «{text}»}}',
  'word.none': '¿No es ninguno de estos?',
  'word.noneText': 'Deja tus palabras en tu perfil: las guardamos tal cual y una persona las lee.',
  'word.nothing': 'No reconocemos esas palabras',
  'word.nothingText': 'Prueba con otras, por ejemplo: cocina, cuidado de niños, reparto en moto.',
  'word.said':
    '{count, plural, =0 {Sin parecidos. Sigue escribiendo.} one {1 parecido. Elige con las flechas o sigue escribiendo.} other {# parecidos. Elige con las flechas o sigue escribiendo.}}',
  'concept.retired': 'El número {id} ya no se usa. Ahora se llama {label}.',
  'concept.names': 'También se llama',
  'concept.essential': 'Lo que hay que saber',
  'concept.optional': 'Lo que ayuda',
  'concept.near': 'Oficios cercanos',
  'concept.broader': 'Es parte de',
  'concept.narrower': 'Incluye',
  'concept.nearSkills': 'Tareas cercanas',
  'concept.asking': 'Oficios que la piden',
  'concept.place': 'Dónde está',
  'concept.use': 'Aquí y ahora',
  'concept.vacancies':
    '{count, plural, =1000 {Más de 1000 puestos abiertos} one {1 puesto abierto} other {# puestos abiertos}}',
  'concept.people': '{count} personas o más lo saben hacer.',
  'concept.own':
    'Nombres y tareas del catálogo de Ayni. Grupos de la clasificación internacional de ocupaciones (CIUO-08, OIT).',
} as const;
