import type { Mix } from '../dice.js';
/**
 * What the synthetic people of the demo are drawn from. `found` figures are printed in the source named; `model` ones are
 * our own assumption for synthetic data and are never quoted as facts.
 */
export type Basis = { kind: 'found'; source: string } | { kind: 'model' };
export type Country = 'VE' | 'PE';
export type Sex = 'woman' | 'man';

export interface Parameter<T> {
  basis: Basis;
  value: T;
}

const found = <T>(source: string, value: T): Parameter<T> => ({ basis: { kind: 'found', source }, value });
const model = <T>(value: T): Parameter<T> => ({ basis: { kind: 'model' }, value });

export const SAMPLE = model<Mix<readonly [Country, Sex]>>([
  [['VE', 'man'], 24],
  [['VE', 'woman'], 26],
  [['PE', 'man'], 25],
  [['PE', 'woman'], 25],
]);

/** Age bands as first and last year of age. */
export const AGES: Readonly<Record<Country, Parameter<Mix<readonly [number, number]>>>> = {
  VE: found('ENPOVE II 2022, weighted (Ballón-Salcedo 2023)', [
    [[18, 25], 24],
    [[26, 35], 40.5],
    [[36, 50], 25.5],
    [[51, 65], 9],
    [[66, 70], 1],
  ]),
  PE: model([
    [[18, 25], 20],
    [[26, 35], 24],
    [[36, 50], 29],
    [[51, 65], 19],
    [[66, 70], 8],
  ]),
};

export type Education = 'secondary_incomplete' | 'secondary' | 'higher_incomplete' | 'technical' | 'university';
const levels = (...shares: readonly [number, number, number, number, number]): Mix<Education> => [
  ['secondary_incomplete', shares[0]],
  ['secondary', shares[1]],
  ['higher_incomplete', shares[2]],
  ['technical', shares[3]],
  ['university', shares[4]],
];
export const EDUCATION: Readonly<Record<Country, Readonly<Record<Sex, Parameter<Mix<Education>>>>>> = {
  VE: { man: model(levels(23, 35, 13, 11, 18)), woman: model(levels(18, 33, 15, 13, 21)) },
  PE: { man: model(levels(27, 33, 12, 13, 15)), woman: model(levels(30, 30, 11, 13, 15)) },
};

/** Document codes of libs/peru; totals by group from ENAHOPV 2024 (residence 61.0, temporary 20.8, none 13.9), split by us. */
export const DOCUMENTS = model<Mix<string>>([
  ['CE_ESP', 42],
  ['CE_FAM', 8],
  ['CE_HUM', 3],
  ['CE_TRAB', 3],
  ['CE_REF', 1],
  ['CE_VULN', 2],
  ['CE_OTRO', 2],
  ['SOL_REF', 12],
  ['CPP_VIG', 7],
  ['EN_TRAMITE', 1.8],
  ['CPP_VENC', 6],
  ['PTP_VENC', 1],
  ['SIN_PERMISO', 6.9],
  ['DESCONOCIDO', 4.3],
]);

/** Local people of the demo were met where the migrants were, so both have the same cities. */
export const CITIES = found<Mix<string>>(
  'ENAHOPV 2024: its eight cities; shares within 75 to 80 % for Lima and Callao are ours',
  [
    ['Lima', 78],
    ['Trujillo', 5],
    ['Arequipa', 4],
    ['Piura', 3],
    ['Chiclayo', 3],
    ['Ica', 3],
    ['Chimbote', 2],
    ['Tumbes', 2],
  ],
);

/** Districts of Lima and Callao as people write them. */
export const DISTRICTS: Readonly<Record<Country, Parameter<Mix<string>>>> = {
  VE: model([
    ['San Martín de Porres', 13],
    ['San Juan de Lurigancho', 11],
    ['Los Olivos', 8],
    ['Lima', 8],
    ['Ate', 6],
    ['Comas', 6],
    ['La Victoria', 6],
    ['Callao', 5],
    ['Santiago de Surco', 5],
    ['Santa Anita', 4],
    ['Independencia', 4],
    ['Chorrillos', 4],
    ['San Miguel', 3],
    ['Rímac', 3],
    ['San Juan de Miraflores', 3],
    ['Villa El Salvador', 3],
    ['Puente Piedra', 2],
    ['Carabayllo', 2],
    ['El Agustino', 2],
    ['Villa María del Triunfo', 2],
  ]),
  PE: found('District populations 2020, ubigeo-peru-aumentado (MIT)', [
    ['San Juan de Lurigancho', 9.8],
    ['San Martín de Porres', 6.3],
    ['Ate', 5.8],
    ['Comas', 5.3],
    ['Callao', 4.7],
    ['Villa María del Triunfo', 4.3],
    ['Villa El Salvador', 4.1],
    ['San Juan de Miraflores', 4],
    ['Santiago de Surco', 3.7],
    ['Los Olivos', 3.6],
    ['Lima', 3.5],
    ['Puente Piedra', 3.1],
    ['Chorrillos', 3.1],
    ['Ventanilla', 3.1],
    ['Carabayllo', 2.7],
    ['Santa Anita', 2.3],
    ['La Victoria', 2.3],
    ['Independencia', 2.1],
    ['El Agustino', 2],
    ['Rímac', 2],
    ['La Molina', 1.9],
  ]),
};

/** ISCO-08 unit groups of work done. */
export const OCCUPATIONS: Readonly<Record<Sex, Parameter<Mix<string>>>> = {
  man: model([
    ['8321', 9],
    ['9621', 8],
    ['9313', 14],
    ['5223', 14],
    ['5120', 6],
    ['5131', 6],
    ['9520', 9],
    ['5414', 7],
    ['9333', 5],
    ['9334', 5],
    ['7231', 4],
    ['7411', 3],
    ['5141', 3],
    ['4110', 4],
    ['2512', 3],
  ]),
  woman: model([
    ['5223', 21],
    ['9412', 9],
    ['5131', 8],
    ['9111', 10],
    ['9112', 9],
    ['5311', 5],
    ['5322', 4],
    ['9520', 9],
    ['5141', 4],
    ['5142', 4],
    ['5230', 4],
    ['4226', 2],
    ['4222', 2],
    ['7533', 3],
    ['8160', 2],
    ['7512', 4],
    ['4120', 2],
    ['2221', 2],
  ]),
};

/** How a job was done, and how many jobs somebody tells of. */
export const FORMS_OF_WORK: Parameter<Mix<'employee' | 'informal' | 'own_account' | 'family'>> = model([
  ['informal', 52],
  ['employee', 24],
  ['own_account', 20],
  ['family', 4],
]);
export const JOBS_TOLD = model<Mix<number>>([
  [1, 45],
  [2, 40],
  [3, 15],
]);

/** Child under 14 at home, and who carries the care alone. */
export const CHILD_AT_HOME: Readonly<Record<Country, Readonly<Record<Sex, Parameter<number>>>>> = {
  VE: { man: model(0.55), woman: model(0.68) },
  PE: { man: model(0.4), woman: model(0.5) },
};
export const LONE_CARER: Readonly<Record<Country, Readonly<Record<Sex, Parameter<number>>>>> = {
  VE: { man: model(0.02), woman: model(0.15) },
  PE: { man: model(0.02), woman: model(0.1) },
};

export const DEGREE_RECOGNISED = found(
  'Equilibrium CenDE and KAS 2023: 8.3 % of Venezuelans with higher studies',
  0.083,
);

/** For whoever reads the demo: what stands in a source and what is our own assumption. */
export const PARAMETERS: Readonly<Record<string, Basis>> = {
  'country and sex': SAMPLE.basis,
  'age, Venezuelans': AGES.VE.basis,
  'age, locals': AGES.PE.basis,
  education: EDUCATION.VE.woman.basis,
  'document held': DOCUMENTS.basis,
  city: CITIES.basis,
  'district, Venezuelans': DISTRICTS.VE.basis,
  'district, locals': DISTRICTS.PE.basis,
  occupation: OCCUPATIONS.woman.basis,
  'form of work': FORMS_OF_WORK.basis,
  'jobs told': JOBS_TOLD.basis,
  'child at home': CHILD_AT_HOME.VE.woman.basis,
  'lone carer': LONE_CARER.VE.woman.basis,
  'degree recognised': DEGREE_RECOGNISED.basis,
};
