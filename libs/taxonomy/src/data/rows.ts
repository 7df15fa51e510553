import { iscoGroups0to2 } from './isco-groups-0-2.js';
import { iscoGroups3to4 } from './isco-groups-3-4.js';
import { iscoGroups5to6 } from './isco-groups-5-6.js';
import { iscoGroups7to9 } from './isco-groups-7-9.js';
import { occupations0 } from './occupations-0.js';
import { occupations1 } from './occupations-1.js';
import { occupations2 } from './occupations-2.js';
import { occupations3 } from './occupations-3.js';
import { occupations4 } from './occupations-4.js';
import { occupations5 } from './occupations-5.js';
import { occupations6 } from './occupations-6.js';
import { occupations7 } from './occupations-7.js';
import { occupations8 } from './occupations-8.js';
import { occupations9 } from './occupations-9.js';
import { buildSkills } from './skills-build.js';
import { careSkills } from './skills-care.js';
import { foodSkills } from './skills-food.js';
import { knowSkills } from './skills-know.js';
import { moveSkills } from './skills-move.js';
import { officeSkills } from './skills-office.js';
import { serviceSkills } from './skills-service.js';

export const OCCUPATION_ROWS = [
  occupations0,
  occupations1,
  occupations2,
  occupations3,
  occupations4,
  occupations5,
  occupations6,
  occupations7,
  occupations8,
  occupations9,
] as const;

/** Fields of the skill hierarchy: code, Spanish, English, the groups and skills in it. */
export const SKILL_FIELDS = [
  ['food', 'Cocina y alimentos', 'Food and cooking', foodSkills],
  ['service', 'Atención, ventas y servicios', 'Customers, sales and services', serviceSkills],
  ['care', 'Cuidado y salud', 'Care and health', careSkills],
  ['build', 'Construcción, instalación y reparación', 'Building, installing and repairing', buildSkills],
  ['move', 'Transporte, producción y campo', 'Transport, production and farming', moveSkills],
  ['office', 'Oficina, gestión y medios', 'Office, management and media', officeSkills],
  ['know', 'Conocimientos, tecnología y enseñanza', 'Knowledge, technology and teaching', knowSkills],
] as const;

export const ISCO_ROWS = [iscoGroups0to2, iscoGroups3to4, iscoGroups5to6, iscoGroups7to9] as const;
