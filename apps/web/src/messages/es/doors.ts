/** What she reads. */
export const doors = {
  'doors.title': 'Qué abriría más puertas',
  'doors.text': 'Miramos todos los puestos abiertos. Contamos los lugares que se abren si cambia una sola cosa.',
  'doors.open':
    '{count, plural, =0 {Hoy ningún lugar está abierto para ti} one {Hoy 1 lugar está abierto para ti} other {Hoy # lugares están abiertos para ti}}.',
  'doors.single': 'Una sola cosa',
  'doors.pair': 'Dos cosas a la vez',
  'doors.both': '{one} y {two}',
  'doors.more': '{count, plural, one {Abre 1 lugar más} other {Abre # lugares más}}.',
  'doors.best': 'El mejor: {post}',
  'doors.noSingle': 'Ninguna cosa sola abre otro lugar',
  'doors.noSingleText': 'Eso también es una respuesta. Con una asesora se pueden mirar otros caminos.',
  'doors.titles': 'El título',
  'doors.titleOf': 'Título por reconocer: {profession}',
  'doors.skills': 'Lo que falta confirmar',
  'doors.skillsText': 'Salen de los trabajos contados en el perfil. Cuentan más cuando se confirman.',
  'doors.skill': 'Confirmar: {skill}',
  'doors.confirm': 'Confirmar lo que sé hacer',
  'doors.near': 'Quién lo ofrece cerca lo sabe la asesora. Aún no hay una lista de servicios aquí.',
  'doors.lone': 'Cuidas a alguien',
  'doors.loneText':
    'Si cuidas sin ayuda, puedes pedir que se tome en cuenta cuando se reparten los puestos. No baja tu lugar. Puedes cambiarlo cuando quieras.',
  'doors.loneYes': 'Cuido sola y quiero que se tome en cuenta',
  'doors.loneNo': 'Ya no quiero que se tome en cuenta',
  'doors.loneOn': 'Pediste que se tome en cuenta.',
  'doors.link': 'Mira qué abriría más puertas',
  'flash.loneSaved': 'Guardado.',
} as const;

/** What whoever accompanies her reads besides. */
export const doorsForStaff = {
  'doors.hers':
    '{count, plural, =0 {Hoy ningún lugar está abierto para esta persona} one {Hoy 1 lugar está abierto para esta persona} other {Hoy # lugares están abiertos para esta persona}}.',
  'doors.cut': 'Cuenta desde {cut} puntos: el corte de revisión del puntaje versión {version}.',
} as const;
