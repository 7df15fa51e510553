import type { VNode } from 'preact';
import type { Say } from '../../messages/message.js';
import { Meter } from '../../ui/data.js';
import { number } from '../../ui/format.js';
import { safeHref } from '../../ui/safe-href.js';

/** One part of the score in basis points; the parts sum to the score. */
export interface ScorePart {
  label: string;
  note: string;
  /** Points gained, or taken by a barrier (negative). */
  points: number;
  /** Most that this term can give; absent for a deduction. */
  of?: number | undefined;
}

export interface ScoreView {
  /** Basis points, 0–10 000. */
  score: number;
  fit: number;
  /** Fit over what the vacancy asks, and the place in its list. */
  asked: number;
  /** None behind the last of its list. */
  place: number | undefined;
  placeOf: number;
  terms: readonly ScorePart[];
  barriers: readonly ScorePart[];
  /** Gates that do not stand open: they take no points, they open or do not. */
  gates: readonly { label: string; note: string; state: string }[];
  /** The score holds once a gate is lifted. */
  ifLifted: boolean;
  version: string;
}

export interface CertaintyView {
  low: number;
  high: number;
  score: number;
  possibleFrom: number;
  strongFrom: number;
  /** The one question that narrows it most. */
  question?: { text: string; href: string } | undefined;
}

const points = (value: number): string => number(value / 100, 1);
const whole = (value: number): string => number(value / 100);

export function ScoreTable({ score, say }: { score: ScoreView; say: Say }): VNode {
  return (
    <section class="tight" aria-labelledby="pt">
      <h2 id="pt">{say('score.title')}</h2>
      <p class="score">
        <b>{whole(score.score)}</b> {say(score.ifLifted ? 'score.ofLifted' : 'score.of')}{' '}
        <span class="muted">
          {say(score.place === undefined ? 'score.sidesBehind' : 'score.sides', {
            fit: whole(score.fit),
            asked: whole(score.asked),
            place: score.place ?? 0,
            of: score.placeOf,
          })}
        </span>
      </p>
      <Parts score={score} say={say} />
      <p class="muted">{say('score.note', { version: score.version })}</p>
    </section>
  );
}

function Parts({ score, say }: { score: ScoreView; say: Say }): VNode {
  const most = Math.max(1, ...score.terms.map((term) => term.of ?? 0), ...score.barriers.map((part) => -part.points));
  return (
    <table class="terms terms--bars">
      <caption class="vh">{say('score.caption')}</caption>
      <tbody>
        {score.terms.map((term) => (
          <PartRow key={term.label} part={term} most={most} say={say} />
        ))}
        <tr class="terms__sum">
          <th scope="row" colspan={2}>
            {say('score.fit')}
          </th>
          <td class="num">{points(score.fit)}</td>
        </tr>
        {score.barriers.map((part) => (
          <PartRow key={part.label} part={part} most={most} say={say} />
        ))}
        {score.gates.map((gate) => (
          <tr key={gate.label}>
            <th scope="row" colspan={2}>
              {gate.label}
              <small>{gate.note}</small>
            </th>
            <td class="num">{gate.state}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan={2}>
            {say(score.ifLifted ? 'score.totalLifted' : 'score.total')}
          </th>
          <td class="num">{points(score.score)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function PartRow({ part, most, say }: { part: ScorePart; most: number; say: Say }): VNode {
  const less = part.points < 0;
  const size = Math.abs(part.points) / most;
  return (
    <tr>
      <th scope="row">
        {part.label}
        <small>{part.note}</small>
      </th>
      <td class="terms__bar">
        <Meter share={size} of={less ? 0 : (part.of ?? 0) / most} less={less} />
      </td>
      <td class="num">
        {points(part.points).replace('-', '−')}
        {part.of === undefined ? null : <small>{say('score.most', { most: whole(part.of) })}</small>}
      </td>
    </tr>
  );
}

export function Certainty({ certainty, say }: { certainty: CertaintyView; say: Say }): VNode {
  const at = (value: number): string => `${(value / 100).toFixed(1)}%`;
  const { low, high, score, possibleFrom, strongFrom } = certainty;
  const words = { low: whole(low), high: whole(high), score: whole(score) };
  return (
    <section class="tight" aria-labelledby="cz">
      <h2 id="cz">{say('certainty.title')}</h2>
      <p>
        {low === high ? say('certainty.sure') : say.rich('certainty.range', words)}{' '}
        {certainty.question === undefined ? null : (
          <>
            {say('certainty.question', { question: certainty.question.text })}{' '}
            <a href={safeHref(certainty.question.href)}>{say('certainty.ask')}</a>
          </>
        )}
      </p>
      <svg class="chart" height="54" aria-labelledby="ce-t ce-d" {...IMAGE}>
        <title id="ce-t">{say('certainty.chart')}</title>
        <desc id="ce-d">
          {say('certainty.desc', { ...words, possible: whole(possibleFrom), strong: whole(strongFrom) })}
        </desc>
        <line class="axis" x1="0" x2="100%" y1="22" y2="22" />
        <line class="zero" x1={at(possibleFrom)} x2={at(possibleFrom)} y1="12" y2="32" />
        <line class="zero" x1={at(strongFrom)} x2={at(strongFrom)} y1="12" y2="32" />
        <line class="k1" x1={at(low)} x2={at(high)} y1="22" y2="22" />
        <circle class="c1" cx={at(score)} cy="22" r="8" />
        <text class="sub" x={at((possibleFrom + strongFrom) / 2)} y="50" text-anchor="middle">
          {say('card.useful')}
        </text>
        <text class="sub" x="100%" y="50" text-anchor="end">
          {say('certainty.much')}
        </text>
      </svg>
    </section>
  );
}

const IMAGE = { role: 'img' } as const;
