import type { Migrations } from '#platform';

export const migrations: Migrations = [];
