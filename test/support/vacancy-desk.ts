import type { Actor, Answer } from './actor.js';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** What a firm writes on each page. */
export const WRITTEN: Readonly<Record<string, Fields>> = {
  tareas: { tasks: 'Atender, cobrar y ordenar la vitrina.', positions: '1' },
  pago: { 'pay-min': '1300', 'pay-max': '1500' },
  horario: Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((day) => [
      [`hours-from-${String(day)}`, '09:00'],
      [`hours-to-${String(day)}`, '17:00'],
    ]),
  ),
  lugar: { startOn: '2099-01-04' },
  contrato: { contract: 'planilla' },
  requisitos: {},
  apoyos: { supports: ['transport'] },
};

/** Tells a vacancy page by page and sends it; where a page is shown again, that is the answer. */
export async function writeVacancy(by: Actor, title: string, changes: Fields): Promise<Answer> {
  const { path: here } = await by.fill('/es/puestos/nuevo', '/puestos/nuevo', { title });
  for (const [section, fields] of Object.entries(WRITTEN)) {
    const page = await by.get(`${here}/${section}`);
    const [, trades = ''] = /<select[^>]*name="occupation"[^>]*>([\s\S]*?)<\/select>/u.exec(page.html) ?? [];
    const [, occupation = ''] = /<option value="(\d+)"/u.exec(trades) ?? [];
    const changed = Object.entries(changes).filter(([name]) => page.html.includes(`name="${name}"`));
    const answer = await by.send(page, section, {
      ...fields,
      ...(section === 'tareas' ? { occupation } : {}),
      ...Object.fromEntries(changed),
      do: 'next',
    });
    if (answer.text.includes('Falta corregir')) return answer;
  }
  return by.fill(`${here}/revisar`, 'publicar');
}
