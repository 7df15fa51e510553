import type { Licence, NoGo, SupportKind } from '#engine';
import type { Shift } from './vacancy-form.data.js';

/** A common job as a starting point: every part of it is a suggestion that the firm edits. */
export interface VacancyTemplate {
  code: string;
  /** Of the trade, without gender; the advert takes the Spanish one whatever the language of the page. */
  name: { es: string; en: string };
  occupation: number;
  tasks: string;
  /** Usual hours. */
  shifts: readonly Shift[];
  /** Soles a month before deductions: to be confirmed by the firm, never published by itself. */
  pay: readonly [min: number, max: number];
  /** Codes of skills that leave people out; few, because most things are learned. */
  essentials?: readonly string[];
  /** Codes of skills that are learned on the job. */
  learned: readonly string[];
  supports: readonly SupportKind[];
  traits?: readonly NoGo[];
  licences?: readonly Licence[];
  experienceMonths?: number;
  /** The work is done on a computer or a phone. */
  digital?: boolean;
}

/** Where the suggestions come from; pay is a model of ours over the RMV, no survey, so nobody may print it as a market figure. */
export const TEMPLATES_SINCE = {
  from: '2026-11-22',
  source: 'Own drafting over CIUO-08 and the RMV of D.S. 006-2024-TR; hours and pay are to be edited',
  confidence: 'model',
} as const;

/** The same hours on some days, 1 Monday to 7 Sunday. */
const on = (days: string, from: number, to: number): readonly Shift[] =>
  days.split('').map((day) => ({ day: Number(day), from: from * 60, to: to * 60 }));

/** Thirty common jobs of small firms, by area. */
export const TEMPLATES_BY_AREA = {
  food: [
    {
      code: 'bakery-counter',
      name: { es: 'Mostrador de panadería', en: 'Bakery counter' },
      occupation: 524601,
      tasks: 'Atender al público, despachar pan y pasteles, cobrar y mantener limpia la vitrina.',
      shifts: on('123456', 7, 15),
      pay: [1200, 1350],
      learned: ['serve-customers', 'run-till', 'food-hygiene'],
      supports: ['flexible_shift', 'training'],
    },
    {
      code: 'bakery',
      name: { es: 'Panadería', en: 'Baking' },
      occupation: 751201,
      tasks: 'Preparar masas, formar y hornear pan, y dejar limpio el taller.',
      shifts: on('123456', 5, 13),
      pay: [1300, 1600],
      essentials: ['make-dough'],
      learned: ['run-oven', 'food-hygiene', 'make-pastry'],
      supports: ['transport', 'advance_pay'],
    },
    {
      code: 'cook',
      name: { es: 'Cocina', en: 'Cooking' },
      occupation: 512001,
      tasks: 'Preparar los platos del menú, cuidar la higiene y dejar lista la estación para el día siguiente.',
      shifts: on('123456', 9, 17),
      pay: [1400, 1800],
      essentials: ['cook-hot-dishes'],
      learned: ['food-hygiene', 'portion-plate', 'cook-peruvian'],
      supports: ['advance_pay'],
      experienceMonths: 6,
    },
    {
      code: 'kitchen-help',
      name: { es: 'Ayuda en cocina', en: 'Kitchen help' },
      occupation: 941201,
      tasks: 'Lavar y picar insumos, lavar vajilla, ordenar el almacén y limpiar la cocina.',
      shifts: on('123456', 9, 17),
      pay: [1130, 1250],
      learned: ['prepare-ingredients', 'food-hygiene', 'wash-dishes'],
      supports: ['training', 'advance_pay'],
    },
    {
      code: 'waiting',
      name: { es: 'Atención de mesas', en: 'Waiting tables' },
      occupation: 513101,
      tasks: 'Recibir a los clientes, tomar pedidos, servir las mesas y cobrar la cuenta.',
      shifts: on('234567', 12, 20),
      pay: [1130, 1300],
      learned: ['take-orders', 'serve-tables', 'carry-trays'],
      supports: ['transport', 'training'],
    },
    {
      code: 'barista',
      name: { es: 'Barra de café', en: 'Coffee bar' },
      occupation: 513202,
      tasks: 'Preparar café y bebidas, atender la barra, cobrar y cuidar la máquina.',
      shifts: on('123456', 8, 16),
      pay: [1200, 1400],
      learned: ['make-coffee', 'serve-customers', 'run-till'],
      supports: ['training'],
    },
  ],
  sales: [
    {
      code: 'shop',
      name: { es: 'Venta en tienda', en: 'Shop sales' },
      occupation: 522301,
      tasks: 'Atender al público, mostrar los productos, cobrar y ordenar los estantes.',
      shifts: on('123456', 10, 18),
      pay: [1130, 1300],
      learned: ['serve-customers', 'sell-in-shop', 'display-goods'],
      supports: ['training', 'flexible_shift'],
    },
    {
      code: 'cashier',
      name: { es: 'Caja', en: 'Till' },
      occupation: 523001,
      tasks: 'Cobrar en efectivo y con tarjeta, entregar comprobantes y cuadrar la caja al cierre.',
      shifts: on('123456', 9, 17),
      pay: [1150, 1350],
      essentials: ['handle-cash'],
      learned: ['run-till', 'balance-cash', 'issue-receipts'],
      supports: ['training'],
    },
    {
      code: 'shelves',
      name: { es: 'Reposición de estantes', en: 'Shelf stacking' },
      occupation: 933401,
      tasks: 'Reponer productos, poner precios, revisar fechas y mantener el orden de los estantes.',
      shifts: on('123456', 7, 15),
      pay: [1130, 1200],
      learned: ['stock-shelves', 'label-prices', 'count-inventory'],
      supports: ['training', 'transport'],
    },
    {
      code: 'phone',
      name: { es: 'Atención telefónica', en: 'Call centre' },
      occupation: 422201,
      tasks: 'Responder llamadas y mensajes, registrar cada caso y dar seguimiento hasta resolverlo.',
      shifts: on('123456', 9, 17),
      pay: [1150, 1400],
      essentials: ['communicate'],
      learned: ['serve-by-phone', 'use-crm', 'handle-complaints'],
      supports: ['training', 'respect_policy'],
      digital: true,
    },
  ],
  logistics: [
    {
      code: 'warehouse',
      name: { es: 'Almacén', en: 'Warehouse' },
      occupation: 933302,
      tasks: 'Recibir mercadería, armar pedidos, ordenar el almacén y apoyar en la carga.',
      shifts: on('123456', 8, 16),
      pay: [1150, 1350],
      learned: ['pick-orders', 'receive-goods', 'store-goods'],
      supports: ['transport', 'training'],
      traits: ['heavy_loads'],
    },
    {
      code: 'packing',
      name: { es: 'Empaque', en: 'Packing' },
      occupation: 932101,
      tasks: 'Empacar y etiquetar productos, revisar que estén completos y ordenar la línea.',
      shifts: on('123456', 8, 16),
      pay: [1130, 1250],
      learned: ['pack-by-hand', 'label-products', 'quality-check'],
      supports: ['transport', 'training'],
    },
    {
      code: 'motorcycle',
      name: { es: 'Reparto en moto', en: 'Motorcycle delivery' },
      occupation: 832101,
      tasks: 'Recoger y entregar pedidos en la zona, cobrar cuando toque y cuidar la moto de la empresa.',
      shifts: on('123456', 11, 19),
      pay: [1200, 1500],
      essentials: ['ride-motorcycle'],
      learned: ['plan-routes', 'deliver-parcels', 'handle-cash'],
      supports: ['tools', 'advance_pay'],
      licences: ['driving_b2c'],
    },
    {
      code: 'driving',
      name: { es: 'Conducción de reparto', en: 'Delivery driving' },
      occupation: 832202,
      tasks: 'Conducir la camioneta de reparto, entregar los pedidos y revisar el vehículo cada día.',
      shifts: on('123456', 8, 16),
      pay: [1400, 1800],
      essentials: ['drive-van'],
      learned: ['plan-routes', 'load-vehicles', 'collect-signatures'],
      supports: ['tools', 'advance_pay'],
      licences: ['driving_a1'],
      experienceMonths: 12,
    },
    {
      code: 'field',
      name: { es: 'Trabajo de campo agrícola', en: 'Farm field work' },
      occupation: 921101,
      tasks: 'Sembrar, regar y cosechar, seleccionar el producto y cuidar las herramientas.',
      shifts: on('123456', 6, 14),
      pay: [1300, 1500],
      learned: ['harvest', 'sow-plant', 'irrigate'],
      supports: ['transport', 'tools'],
      traits: ['heavy_loads'],
    },
  ],
  cleaning: [
    {
      code: 'office-cleaning',
      name: { es: 'Limpieza de oficinas', en: 'Office cleaning' },
      occupation: 911201,
      tasks: 'Limpiar oficinas, pisos y baños, reponer insumos y avisar lo que haga falta.',
      shifts: on('123456', 6, 14),
      pay: [1130, 1200],
      learned: ['clean-offices', 'use-cleaning-chemicals', 'clean-floors'],
      supports: ['transport', 'tools'],
    },
    {
      code: 'home-cleaning',
      name: { es: 'Limpieza de casas', en: 'Home cleaning' },
      occupation: 911102,
      tasks: 'Limpiar y ordenar la casa, lavar y planchar la ropa.',
      shifts: on('12345', 8, 16),
      pay: [1130, 1400],
      learned: ['clean-homes', 'iron-clothes', 'use-cleaning-chemicals'],
      supports: ['transport', 'tools'],
    },
    {
      code: 'hotel-rooms',
      name: { es: 'Limpieza de habitaciones', en: 'Hotel rooms' },
      occupation: 911202,
      tasks: 'Limpiar habitaciones y baños, tender camas y reponer toallas.',
      shifts: on('123456', 8, 16),
      pay: [1130, 1250],
      learned: ['clean-rooms', 'make-beds', 'clean-toilets'],
      supports: ['training', 'transport'],
    },
    {
      code: 'laundry',
      name: { es: 'Lavado y planchado', en: 'Laundry' },
      occupation: 912101,
      tasks: 'Recibir y separar ropa, lavar, secar, planchar y entregar los pedidos.',
      shifts: on('123456', 8, 16),
      pay: [1130, 1250],
      learned: ['wash-clothes', 'iron-clothes', 'dry-clean'],
      supports: ['training', 'flexible_shift'],
    },
  ],
  care: [
    {
      code: 'elder-care',
      name: { es: 'Cuidado de adultos mayores', en: 'Elder care' },
      occupation: 532201,
      tasks: 'Acompañar, ayudar con el aseo y las comidas, y dar las medicinas indicadas.',
      shifts: on('123456', 8, 16),
      pay: [1300, 1700],
      essentials: ['care-elders'],
      learned: ['bathe-dress', 'help-move', 'give-oral-medicines'],
      supports: ['transport', 'respect_policy'],
    },
    {
      code: 'child-care',
      name: { es: 'Cuidado infantil', en: 'Child care' },
      occupation: 531101,
      tasks: 'Cuidar y acompañar los juegos, preparar las comidas y llevar al colegio.',
      shifts: on('12345', 8, 16),
      pay: [1200, 1500],
      essentials: ['mind-children'],
      learned: ['feed-children', 'play-learning', 'first-aid'],
      supports: ['transport', 'training'],
    },
    {
      code: 'nursing-assistant',
      name: { es: 'Enfermería técnica', en: 'Nursing assistance' },
      occupation: 322101,
      tasks: 'Controlar signos vitales, curar heridas, aplicar inyecciones indicadas y llevar el registro.',
      shifts: on('123456', 8, 16),
      pay: [1400, 1900],
      essentials: ['vital-signs', 'give-injections'],
      learned: ['treat-wounds', 'biosafety', 'keep-health-records'],
      supports: ['permit_help', 'respect_policy'],
    },
  ],
  making: [
    {
      code: 'sewing',
      name: { es: 'Costura industrial', en: 'Industrial sewing' },
      occupation: 815301,
      tasks: 'Coser prendas en máquina recta y remalladora, y revisar el acabado.',
      shifts: on('123456', 8, 16),
      pay: [1200, 1600],
      essentials: ['sew-straight'],
      learned: ['sew-overlock', 'finish-garments', 'quality-check'],
      supports: ['flexible_shift', 'childcare_voucher'],
    },
    {
      code: 'hairdressing',
      name: { es: 'Peluquería', en: 'Hairdressing' },
      occupation: 514101,
      tasks: 'Cortar, peinar y teñir el cabello, atender citas y cuidar la limpieza de las herramientas.',
      shifts: on('234567', 10, 18),
      pay: [1200, 1700],
      essentials: ['cut-hair'],
      learned: ['style-hair', 'color-hair', 'sterilise-tools'],
      supports: ['flexible_shift', 'tools'],
    },
  ],
  building: [
    {
      code: 'site-help',
      name: { es: 'Ayuda en obra', en: 'Building site help' },
      occupation: 931301,
      tasks: 'Llevar materiales, preparar mezcla, limpiar la obra y apoyar al equipo.',
      shifts: on('123456', 7, 15),
      pay: [1400, 1700],
      learned: ['carry-materials', 'mix-mortar', 'use-ppe'],
      supports: ['tools', 'transport'],
      traits: ['heavy_loads'],
    },
    {
      code: 'bricklaying',
      name: { es: 'Albañilería', en: 'Bricklaying' },
      occupation: 711201,
      tasks: 'Levantar muros, tarrajear, nivelar y medir según el plano.',
      shifts: on('123456', 7, 15),
      pay: [1700, 2300],
      essentials: ['lay-bricks'],
      learned: ['plaster-walls', 'measure-level', 'read-drawings'],
      supports: ['tools', 'transport'],
      traits: ['heavy_loads'],
      experienceMonths: 12,
    },
    {
      code: 'security',
      name: { es: 'Seguridad y vigilancia', en: 'Security' },
      occupation: 541401,
      tasks: 'Controlar ingresos y salidas, hacer rondas y escribir lo que ocurre en el turno.',
      shifts: on('123456', 7, 15),
      pay: [1250, 1500],
      learned: ['control-access', 'patrol', 'write-incidents'],
      supports: ['training', 'transport'],
      licences: ['security_guard'],
    },
  ],
  office: [
    {
      code: 'it-support',
      name: { es: 'Soporte informático', en: 'IT support' },
      occupation: 351201,
      tasks: 'Ayudar a las personas usuarias, instalar equipos y programas, y registrar cada caso.',
      shifts: on('12345', 9, 18),
      pay: [1500, 2200],
      essentials: ['support-users'],
      learned: ['repair-computers', 'install-networks', 'solve-problems'],
      supports: ['respect_policy', 'training'],
      digital: true,
    },
    {
      code: 'bookkeeping',
      name: { es: 'Apoyo contable', en: 'Bookkeeping' },
      occupation: 431101,
      tasks: 'Registrar compras y ventas, emitir comprobantes, conciliar bancos y ordenar documentos.',
      shifts: on('12345', 9, 18),
      pay: [1400, 1900],
      essentials: ['use-spreadsheets'],
      learned: ['keep-books', 'issue-receipts', 'reconcile-banks'],
      supports: ['flexible_shift', 'respect_policy'],
      digital: true,
    },
    {
      code: 'office',
      name: { es: 'Administración de oficina', en: 'Office administration' },
      occupation: 411001,
      tasks: 'Recibir documentos, redactar y archivar, llevar la agenda y atender consultas.',
      shifts: on('12345', 9, 18),
      pay: [1300, 1700],
      essentials: ['use-computer'],
      learned: ['write-documents', 'file-documents', 'manage-agenda'],
      supports: ['flexible_shift', 'respect_policy'],
      digital: true,
    },
  ],
} as const satisfies Readonly<Record<string, readonly VacancyTemplate[]>>;

export type TemplateArea = keyof typeof TEMPLATES_BY_AREA;
export const VACANCY_TEMPLATES: readonly VacancyTemplate[] = Object.values(TEMPLATES_BY_AREA).flat();
