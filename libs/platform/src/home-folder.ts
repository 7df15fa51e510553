import { mkdirSync } from 'node:fs';

/** Root's home lets the database's user pass through, not look in; everyone else's is closed. */
export function makeHome(home: string): void {
  mkdirSync(home, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}
