import { type DemoEmployer, evening, LIMA_EMPLOYERS, lunch, office, sixDays } from './demo-employer.data.js';

const MORE_EMPLOYERS: readonly DemoEmployer[] = [
  {
    name: 'Taller Motor Sano EIRL',
    sector: 'G',
    regime: 'micro',
    headcount: 6,
    foreign: 1,
    vacancies: [
      {
        title: 'Mecánica de autos',
        group: '7231',
        district: 'Independencia',
        pay: [1400, 1900],
        shifts: sixDays,
        experienceMonths: 18,
        tasks: 'Revisar motores, frenos y suspensión.',
      },
    ],
  },
  {
    name: 'Sistemas Chasqui SAC',
    sector: 'J',
    regime: 'small',
    headcount: 18,
    foreign: 2,
    vacancies: [
      {
        title: 'Desarrollo de software',
        group: '2512',
        district: 'Miraflores',
        pay: [3000, 4500],
        shifts: office,
        experienceMonths: 24,
        supports: ['flexible_shift', 'respect_policy'],
        tasks: 'Escribir y probar programas web.',
      },
      {
        title: 'Apoyo de oficina',
        group: '4110',
        district: 'Miraflores',
        pay: [1300, 1500],
        shifts: office,
        tasks: 'Ordenar documentos, registrar y archivar.',
      },
    ],
  },
  {
    name: 'Textiles del Valle Arequipa SAC',
    sector: 'C',
    regime: 'small',
    headcount: 35,
    foreign: 3,
    vacancies: [
      {
        title: 'Costura de chompas',
        group: '7533',
        district: 'Arequipa',
        pay: [1180, 1400],
        shifts: sixDays,
        positions: 2,
        tasks: 'Coser y rematar chompas.',
      },
      {
        title: 'Venta en tienda',
        group: '5223',
        district: 'Arequipa',
        pay: [1130, 1300],
        shifts: evening,
        tasks: 'Atender, doblar y cobrar.',
      },
    ],
  },
  {
    name: 'Restaurante Huaca Norte SAC',
    sector: 'I',
    regime: 'small',
    headcount: 22,
    foreign: 3,
    vacancies: [
      {
        title: 'Ayuda de cocina',
        group: '9412',
        district: 'Trujillo',
        pay: [1130, 1200],
        shifts: lunch,
        positions: 2,
        tasks: 'Apoyar en cocina fría y lavado.',
      },
      {
        title: 'Atención de mesas',
        group: '5131',
        district: 'Trujillo',
        pay: [1130, 1250],
        shifts: evening,
        tasks: 'Recibir, tomar pedidos y servir.',
      },
    ],
  },
];

/** Every invented firm of the demo. */
export const DEMO_EMPLOYERS: readonly DemoEmployer[] = [...LIMA_EMPLOYERS, ...MORE_EMPLOYERS];
