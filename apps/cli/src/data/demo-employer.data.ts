import type { FormSupport, Shift } from '#employer';
import type { Licence } from '#engine';

/** An invented firm of the demo and its vacancies. RUC numbers are made with a right check digit when it is seeded. */
export interface DemoEmployer {
  name: string;
  sector: string;
  regime: 'micro' | 'small' | 'general';
  headcount: number;
  foreign: number;
  vacancies: readonly DemoVacancy[];
}

export interface DemoVacancy {
  title: string;
  /** ISCO-08 unit group. */
  group: string;
  district: string;
  /** Soles a month. */
  pay: readonly [min: number, max: number];
  shifts: readonly Shift[];
  months?: number;
  positions?: number;
  experienceMonths?: number;
  licences?: readonly Licence[];
  supports?: readonly FormSupport['kind'][];
  tasks: string;
}

/** `days` of the week from one hour to another. */
export const shift = (days: readonly number[], from: number, to: number): Shift[] =>
  days.map((day) => ({ day, from: from * 60, to: to * 60 }));
const WEEKDAYS = [1, 2, 3, 4, 5];
export const SIX = [1, 2, 3, 4, 5, 6];
export const office = shift(WEEKDAYS, 9, 17);
const morning = shift(WEEKDAYS, 7, 13);
const afternoon = shift(WEEKDAYS, 14, 18);
export const sixDays = shift(SIX, 8, 16);
export const lunch = shift(SIX, 10, 17);
export const evening = shift(SIX, 15, 22);

export const LIMA_EMPLOYERS: readonly DemoEmployer[] = [
  {
    name: 'Panadería San Hilarión EIRL',
    sector: 'C',
    regime: 'micro',
    headcount: 9,
    foreign: 0,
    vacancies: [
      {
        title: 'Panadería y pastelería',
        group: '7512',
        district: 'San Juan de Lurigancho',
        pay: [1250, 1400],
        shifts: [...shift(WEEKDAYS, 10, 18), ...shift([6], 8, 13)],
        months: 6,
        positions: 2,
        experienceMonths: 12,
        supports: ['advance_pay'],
        tasks: 'Preparar masas, cuidar el horno y ordenar la vitrina.',
      },
      {
        title: 'Atención de vitrina por la tarde',
        group: '5223',
        district: 'San Juan de Lurigancho',
        pay: [1130, 1180],
        shifts: afternoon,
        months: 6,
        tasks: 'Atender la vitrina, cobrar y ordenar.',
      },
    ],
  },
  {
    name: 'Almacén Santa Rosalía SAC',
    sector: 'H',
    regime: 'small',
    headcount: 24,
    foreign: 2,
    vacancies: [
      {
        title: 'Armado de pedidos y empaque',
        group: '9321',
        district: 'San Juan de Lurigancho',
        pay: [1220, 1280],
        shifts: morning,
        months: 6,
        positions: 3,
        supports: ['transport'],
        tasks: 'Armar pedidos, empacar y etiquetar.',
      },
      {
        title: 'Carga y descarga',
        group: '9333',
        district: 'Ate',
        pay: [1200, 1350],
        shifts: sixDays,
        months: 3,
        positions: 2,
        tasks: 'Cargar y descargar camiones con ayuda de una transpaleta.',
      },
      {
        title: 'Reposición de almacén',
        group: '9334',
        district: 'Santa Anita',
        pay: [1150, 1200],
        shifts: morning,
        tasks: 'Reponer, contar y ordenar mercadería.',
      },
    ],
  },
  {
    name: 'Minimarket Los Postes EIRL',
    sector: 'G',
    regime: 'micro',
    headcount: 5,
    foreign: 0,
    vacancies: [
      {
        title: 'Atención en bodega y caja',
        group: '5223',
        district: 'San Juan de Lurigancho',
        pay: [1130, 1200],
        shifts: shift(SIX, 7, 14),
        months: 3,
        tasks: 'Atender, cobrar y reponer.',
      },
      {
        title: 'Caja de tienda',
        group: '5230',
        district: 'San Martín de Porres',
        pay: [1150, 1250],
        shifts: evening,
        months: 6,
        tasks: 'Cobrar, cuadrar caja y dar vuelto.',
      },
    ],
  },
  {
    name: 'Comedor El Buen Punto SAC',
    sector: 'I',
    regime: 'micro',
    headcount: 8,
    foreign: 1,
    vacancies: [
      {
        title: 'Ayuda de cocina',
        group: '9412',
        district: 'Comas',
        pay: [1130, 1180],
        shifts: shift(WEEKDAYS, 8, 13),
        months: 3,
        licences: ['food_handler'],
        tasks: 'Lavar, pelar, cortar y servir.',
      },
      {
        title: 'Atención de mesas',
        group: '5131',
        district: 'Los Olivos',
        pay: [1130, 1300],
        shifts: lunch,
        positions: 2,
        tasks: 'Tomar pedidos, servir y limpiar mesas.',
      },
      {
        title: 'Cocina de menú',
        group: '5120',
        district: 'Comas',
        pay: [1400, 1700],
        shifts: lunch,
        experienceMonths: 24,
        tasks: 'Preparar menú del día para 80 personas.',
      },
    ],
  },
  {
    name: 'Confecciones Gamarra Norte SAC',
    sector: 'C',
    regime: 'small',
    headcount: 40,
    foreign: 5,
    vacancies: [
      {
        title: 'Costura recta y remalle',
        group: '7533',
        district: 'La Victoria',
        pay: [1250, 1500],
        shifts: sixDays,
        positions: 4,
        experienceMonths: 12,
        supports: ['lactation_room', 'advance_pay'],
        tasks: 'Coser polos en recta y remalladora.',
      },
    ],
  },
  {
    name: 'Limpieza Clara Luz SAC',
    sector: 'N',
    regime: 'general',
    headcount: 120,
    foreign: 10,
    vacancies: [
      {
        title: 'Limpieza de oficinas',
        group: '9112',
        district: 'San Isidro',
        pay: [1130, 1180],
        shifts: shift(SIX, 6, 14),
        positions: 6,
        supports: ['transport'],
        tasks: 'Limpiar oficinas, baños y áreas comunes.',
      },
      {
        title: 'Limpieza por la tarde',
        group: '9112',
        district: 'Miraflores',
        pay: [1130, 1160],
        shifts: afternoon,
        positions: 3,
        tasks: 'Limpiar salas y reponer útiles.',
      },
    ],
  },
  {
    name: 'Mensajería Ruta Rápida SAC',
    sector: 'H',
    regime: 'small',
    headcount: 30,
    foreign: 4,
    vacancies: [
      {
        title: 'Reparto en moto',
        group: '9621',
        district: 'San Miguel',
        pay: [1300, 1600],
        shifts: lunch,
        positions: 5,
        licences: ['driving_b2c'],
        tasks: 'Repartir pedidos en moto de la empresa.',
      },
    ],
  },
  {
    name: 'Cuidados del Hogar Amparo SAC',
    sector: 'Q',
    regime: 'micro',
    headcount: 10,
    foreign: 1,
    vacancies: [
      {
        title: 'Cuidado de personas mayores a domicilio',
        group: '5322',
        district: 'Santiago de Surco',
        pay: [1300, 1500],
        shifts: shift(SIX, 8, 16),
        positions: 2,
        experienceMonths: 6,
        licences: ['first_aid'],
        supports: ['respect_policy'],
        tasks: 'Acompañar, dar medicinas indicadas y preparar comida.',
      },
      {
        title: 'Cuidado de niñas y niños por la tarde',
        group: '5311',
        district: 'San Borja',
        pay: [1130, 1200],
        shifts: afternoon,
        tasks: 'Recoger del nido, dar lonche y acompañar tareas.',
      },
    ],
  },
  {
    name: 'Salón Bella Quilla EIRL',
    sector: 'S',
    regime: 'micro',
    headcount: 5,
    foreign: 0,
    vacancies: [
      {
        title: 'Corte y peinado',
        group: '5141',
        district: 'Los Olivos',
        pay: [1200, 1500],
        shifts: lunch,
        experienceMonths: 12,
        supports: ['respect_policy', 'flexible_shift'],
        tasks: 'Cortar, peinar y atender citas.',
      },
    ],
  },
  {
    name: 'Constructora Puente Firme SAC',
    sector: 'F',
    regime: 'general',
    headcount: 60,
    foreign: 6,
    vacancies: [
      {
        title: 'Apoyo en obra',
        group: '9313',
        district: 'Ate',
        pay: [1500, 1800],
        shifts: shift(SIX, 7, 15),
        positions: 6,
        months: 6,
        supports: ['tools'],
        tasks: 'Mover material, mezclar y ordenar la obra.',
      },
      {
        title: 'Instalaciones eléctricas',
        group: '7411',
        district: 'Lima',
        pay: [1800, 2200],
        shifts: shift(SIX, 7, 15),
        experienceMonths: 24,
        tasks: 'Tender cables, instalar tableros y luminarias.',
      },
    ],
  },
  {
    name: 'Central de Llamadas Andina SAC',
    sector: 'N',
    regime: 'general',
    headcount: 200,
    foreign: 20,
    vacancies: [
      {
        title: 'Atención telefónica',
        group: '4222',
        district: 'Lima',
        pay: [1200, 1500],
        shifts: shift(SIX, 9, 15),
        positions: 8,
        supports: ['training', 'respect_policy'],
        tasks: 'Atender llamadas y registrar reclamos.',
      },
      {
        title: 'Recepción',
        group: '4226',
        district: 'San Isidro',
        pay: [1300, 1500],
        shifts: office,
        tasks: 'Recibir visitas, llamadas y correspondencia.',
      },
    ],
  },
];
