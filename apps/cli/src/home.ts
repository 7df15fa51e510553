import { createHash } from 'node:crypto';
import path from 'node:path';

/** The folder of the checkout or of the image. */
export const root = path.resolve(import.meta.dirname, '../../../..');

/** Root's own folders are closed to the database's user, so root keeps the data outside the checkout. */
export function defaultHome(): string {
  if (process.getuid?.() !== 0) return path.join(root, '.ayni');
  return path.join('/var/lib/ayni', createHash('sha256').update(root).digest('hex').slice(0, 12));
}
