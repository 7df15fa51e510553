import type { VNode } from 'preact';
import { speaker } from '../../apps/web/src/messages/message.js';
import { Lines, Slope } from '../../apps/web/src/ui/figure-course.js';
import { DecompositionBar } from '../../apps/web/src/ui/figure-decomposition.js';
import { FunnelFigure } from '../../apps/web/src/ui/figure-funnel.js';
import { Bars, Dots } from '../../apps/web/src/ui/figure-marks.js';
import { Figure, Key } from '../../apps/web/src/ui/figure.js';
import { Layout } from '../../apps/web/src/ui/layout.js';
import type { Frame } from '../../apps/web/src/ui/layout.js';
import { LONG_NAME, MARKUP } from './frames.js';

const tick = (value: number): string => String(value);

const figure = (id: string, heading: string) => ({
  id,
  heading,
  finding: `Una frase con el hallazgo ${MARKUP}.`,
  table: { caption: heading, columns: ['Grupo', 'Valor'], rows: [[LONG_NAME, '1.20']] },
  notes: ['Cifras inventadas.'],
});

const drawing = (id: string) => ({ id: `${id}-g`, title: `Dibujo ${id}`, description: 'Lo mismo en palabras.' });

const COURSES = [
  {
    label: 'Locales',
    points: [9.1, 9.4, 9.8].map((value) => ({ value, text: value.toFixed(2), low: value - 0.4, high: value + 0.4 })),
  },
  {
    label: 'Venezolanas',
    second: true,
    points: [8.9, 9.3, 9.7].map((value) => ({ value, text: value.toFixed(2), low: value - 0.3, high: value + 0.3 })),
  },
];

/** One of every kind of figure, with the hard cases: below zero, long names, values on each other. */
export function figurePage(frame: Frame): VNode {
  const say = speaker(frame.locale);
  return (
    <Layout frame={frame} title="Figuras">
      <h1>Figuras</h1>
      <Figure figure={figure('dots', 'Puntos con margen')} say={say}>
        <Dots
          drawing={drawing('dots')}
          format={tick}
          marks={[
            { label: 'Hombres locales', value: 9.84, low: 9.38, high: 10.3, text: '9.84' },
            { label: 'Mujeres locales', value: 8.41, low: 8.02, high: 8.8, text: '8.41', ring: true },
            { label: LONG_NAME, value: 6.63, low: 4.1, high: 10.2, text: '6.63', second: true, ring: true },
          ]}
        />
        <Key
          entries={[
            { label: 'Local', mark: 'c1' },
            { label: 'Venezolano', mark: 'c2' },
            { label: 'Mujeres', mark: 'ring' },
          ]}
        />
      </Figure>
      <Figure figure={figure('bars', 'Barras')} say={say}>
        <Bars
          drawing={drawing('bars')}
          format={tick}
          marks={[
            { label: 'Sube', value: 1234.5, low: 1100, high: 1400, text: '1,234.50' },
            { label: 'Baja', value: -310, text: '−310.00', second: true },
          ]}
        />
      </Figure>
      <Figure figure={figure('lines', 'Líneas')} say={say}>
        <Lines drawing={drawing('lines')} format={tick} steps={['2024', '2025', '2026']} courses={COURSES} />
        <Key
          entries={[
            { label: 'Locales', mark: 'line' },
            { label: 'Venezolanas', mark: 'dashed' },
          ]}
        />
      </Figure>
      <Figure figure={figure('slope', 'Antes y después')} say={say}>
        <Slope
          drawing={drawing('slope')}
          steps={['Antes', 'Después']}
          courses={COURSES.map((course) => ({ ...course, points: course.points.slice(0, 2) }))}
        />
      </Figure>
      <Figure figure={figure('parts', 'Partes')} say={say}>
        <DecompositionBar
          format={tick}
          decomposition={{
            drawing: drawing('parts'),
            caption: 'Partes de la diferencia',
            parts: [
              { label: 'Estudio', value: -2.2, text: '−2.2' },
              { label: 'Familia', value: 1.7, text: '1.7' },
              { label: LONG_NAME, value: 5.8, text: '5.8' },
              { label: 'Sin explicar', value: 10.3, text: '10.3', unexplained: true },
            ],
            total: { value: 15.6, label: 'Total', text: '15.6' },
          }}
        />
      </Figure>
      <Figure figure={figure('funnel', 'Embudo')} say={say}>
        <FunnelFigure
          funnel={{
            caption: 'Paso de una etapa a la siguiente',
            columns: { stage: 'Etapa', groups: ['Locales', 'Venezolanas'], ratio: 'Razón', reading: 'Lectura' },
            stages: [
              {
                label: 'Con puesto',
                groups: [
                  { share: 0.82, text: '918 de 1,120', percent: '(82.0 %)' },
                  { share: 0.6, text: '816 de 1,360', percent: '(60.0 %)' },
                ],
                ratio: '0.73, de 0.69 a 0.77',
                reading: { tone: 'gap', text: 'Alerta' },
              },
            ],
          }}
        />
      </Figure>
    </Layout>
  );
}
