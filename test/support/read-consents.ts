import { expect } from '@jest/globals';
import type { Actor } from './actor.js';
import type { Town } from './town.js';

/** Whoever came without a permission is not locked: a caseworker reads them to her. */
export async function readConsentsTo(phone: string, rosa: Actor, town: Town): Promise<void> {
  const [, her = ''] =
    /href="(\/es\/personas\/\d+)"/u.exec((await rosa.fillGet('/es/personas', { q: phone })).html) ?? [];
  const unasked = await rosa.get(her);
  expect(unasked.text).toContain('Nadie le leyó los permisos');
  expect(unasked.html).not.toContain(`${her}/entrevista`);
  expect((await rosa.get(`${her}/papeles`)).text).toContain('Nadie le leyó los permisos a esta persona');
  const nothing = await rosa.fill(`${her}/permisos`, '/permisos', { read: 'yes' });
  expect([nothing.status, nothing.text.includes('Si no acepta nada')]).toEqual([422, true]);
  const asked = await rosa.fill(`${her}/permisos`, '/permisos', { purpose: 'match', read: 'yes' });
  expect([asked.path, asked.html.includes(`${her}/entrevista`)]).toEqual([her, true]);
  expect((await rosa.get(`${her}/papeles`)).status).toBe(200);
  expect((await rosa.get(`${her}/permisos`)).status).toBe(409);
  expect(
    await town.one(`select purpose, channel, read_by is not null as read from work.consent order by id desc limit 1`),
  ).toEqual({ purpose: 'match', channel: 'read_aloud', read: true });
}
