export const home = {
  'home.title': 'Trabajo que encaja con tu vida',
  'home.lead':
    'Juntamos a personas de Venezuela y del Perú con quien ofrece trabajo. Si algo te frena, vemos quién te ayuda. <b>Es gratis.</b>',
  'home.start': 'Por dónde empezar',
  'home.seeker': 'Busco trabajo',
  'home.seekerNote': '12 minutos. No necesitas papeles.',
  'home.employer': 'Tengo trabajo para ofrecer',
  'home.employerNote': 'Recibe hasta 10 perfiles revisados.',
  'home.organisation': 'Soy de una organización',
  'home.organisationNote': 'Acompaña, deriva y mide.',
  'home.services': 'Ver apoyos cerca de mí',
  'home.servicesNote': 'sin crear cuenta: cunas, documentos, orientación legal.',
  'home.example':
    '<b>Un ejemplo.</b> Yuleisy sabe de panadería. El puesto está a 25 minutos y pide quedarse en la tarde.',
  'home.exampleGap': '<b>Falta:</b> quién cuide a su hija de 2 a 6',
  'home.exampleFix': '<b>Se puede:</b> cuna comunal a 8 minutos, sin costo para ella',
  'home.exampleThen': 'Se abren 3 puestos',
  'home.how': 'Cómo funciona',
  'home.how1': '<b>Nos cuentas qué sabes hacer.</b> También lo que hiciste en casa, sin contrato o por tu cuenta.',
  'home.how2': '<b>Te mostramos puestos y por qué.</b> Con pago, horas, contrato y minutos de viaje.',
  'home.how3': '<b>Si falta algo, vemos cómo abrir el camino.</b> Quién ayuda, cuánto cuesta y cuánto demora.',
  'home.how4': '<b>Tú decides quién te contacta.</b> Nadie ve tu nombre ni tu teléfono antes de que digas que sí.',
  'home.behind': 'Quién está detrás',
  'home.behindText':
    'Ayni lo llevan <b>{count, plural, one {# organización social} other {# organizaciones sociales}}</b> de {cities}. No es del Estado ni de una agencia de empleo.',
  'home.free': 'No cobramos por un puesto. Si alguien te cobra,',
  'home.report': 'avísanos.',
  'home.noPolice':
    'No enviamos tus datos a Migraciones ni a la policía. Si un juez lo ordena, te avisamos si la ley lo permite.',
  'home.reviewed': 'Una persona revisa cada puesto antes de que lo veas.',
} as const;
