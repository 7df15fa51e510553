export type { RightToWork } from './right-to-work.js';
export type { Ubigeo } from './ubigeo.js';
