import { describe, expect, it } from '@jest/globals';
import { canBeHiredNow, GATE_STATES, GATES } from '#engine';
import { type Introduction, isShownToFirm, showsOnlyExempt, type Standing } from './introduction.entity.js';

const CAPS = ['open', 'full', 'borderline', 'unknown', null] as const;
const REVIEWS = ['waiting', 'approved', 'held', 'declined'] as const;
const SAID = ['none', 'yes', 'later', 'no'] as const;
const LAW = ['right_to_work', 'credential', 'caps'] as const;

/** Every gate met but this one. */
const maskOf = (gate: (typeof GATES)[number], state: (typeof GATE_STATES)[number]): number =>
  GATE_STATES.indexOf(state) << (GATES.indexOf(gate) * 2);
const LAWFUL = 0;
const MASKS = GATES.flatMap((gate) => GATE_STATES.map((state) => maskOf(gate, state)));

type Pair = Pick<Introduction, 'review' | 'seekerAnswer' | 'capsTold' | 'endedAt'> & Standing;

const PAIRS: readonly Pair[] = CAPS.flatMap((foreignCap) =>
  REVIEWS.flatMap((review) =>
    SAID.flatMap((seekerAnswer) =>
      [false, true].flatMap((capsTold) =>
        [null, new Date(0)].flatMap((endedAt) =>
          MASKS.map((gates) => ({ foreignCap, review, seekerAnswer, capsTold, endedAt, gates })),
        ),
      ),
    ),
  ),
);
const shown = PAIRS.filter((pair) => isShownToFirm(pair, pair));

describe('whom a firm sees before she released anything', () => {
  it('is somebody, where its caps are open and where they are not', () => {
    expect(new Set(shown.map(({ foreignCap }) => foreignCap))).toEqual(new Set(CAPS));
  });

  it('is nobody unreviewed, ended, who said no, or whom it cannot lawfully hire now', () => {
    const wrong = shown.filter(
      ({ review, endedAt, seekerAnswer, gates }) =>
        review !== 'approved' || endedAt !== null || seekerAnswer === 'no' || !canBeHiredNow(gates),
    );
    expect(wrong).toEqual([]);
  });

  it('is nobody at all without her own yes, told, where its caps are not open', () => {
    const silent = shown.filter(
      ({ foreignCap, seekerAnswer, capsTold }) => foreignCap !== 'open' && !(seekerAnswer === 'yes' && capsTold),
    );
    expect(silent).toEqual([]);
  });

  it('does not ask that yes where the caps are open: whoever is reviewed and lawful is shown', () => {
    const open = PAIRS.filter(
      ({ foreignCap, review, endedAt, seekerAnswer, gates }) =>
        foreignCap === 'open' &&
        review === 'approved' &&
        endedAt === null &&
        seekerAnswer !== 'no' &&
        canBeHiredNow(gates),
    );
    expect(shown.filter(({ foreignCap }) => foreignCap === 'open')).toEqual(open);
  });

  it('shuts nobody out: a told yes shows every lawful reviewed person, whatever the caps', () => {
    const said = { review: 'approved', seekerAnswer: 'yes', capsTold: true, endedAt: null } as const;
    expect(CAPS.map((foreignCap) => isShownToFirm(said, { gates: LAWFUL, foreignCap }))).toEqual(CAPS.map(() => true));
  });

  it.each(LAW)('asks that %s is met, whatever she said', (gate) => {
    const said = { review: 'approved', seekerAnswer: 'yes', capsTold: true, endedAt: null } as const;
    const byState = GATE_STATES.map((state) =>
      CAPS.some((foreignCap) => isShownToFirm(said, { gates: maskOf(gate, state), foreignCap })),
    );
    expect(byState).toEqual([true, false, false, false]);
  });

  it('names a firm whose list tells an exemption: every one whose caps are not open, known or not', () => {
    expect(CAPS.map((foreignCap) => showsOnlyExempt(foreignCap))).toEqual([false, true, true, true, true]);
  });
});
