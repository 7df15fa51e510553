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
  'word.esco': 'Este servicio usa la clasificación ESCO de la Comisión Europea.',
} as const;
