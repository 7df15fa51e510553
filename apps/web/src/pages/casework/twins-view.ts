import { type Comparison, type Merge, REVEAL_REASONS, type Twins } from '#casework';
import { type Answers, findQuestion, summarise } from '#intake';
import { getDistrict, isUbigeo } from '#peru';
import { findSkill } from '#taxonomy';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { moment } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { fileOf } from './day-view.js';
import type { TwinsCompareView, TwinsListView } from './twins.js';

export function twinsListView(frame: Frame, pairs: readonly Twins[], merges: readonly Merge[]): TwinsListView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/duplicadas`;
  return {
    frame,
    backHref: `/${frame.locale}/mi-dia`,
    pairs: pairs.map(({ firstId, secondId, signs }) => ({
      title: say('twins.pair', { first: fileOf(firstId, say), second: fileOf(secondId, say) }),
      href: `${home}/${String(firstId)}/${String(secondId)}`,
      signs: signs.map((sign) => say(`twins.sign.${sign}`)),
    })),
    merged: merges.map(({ id, keptId, goneId, mergedAt }) => ({
      text: say('twins.mergedText', {
        first: fileOf(keptId, say),
        second: fileOf(goneId, say),
        when: moment(mergedAt, say.locale),
      }),
      action: `${home}/fusiones/${String(id)}/deshacer`,
    })),
  };
}

export interface CompareState {
  /** Names and phones are shown: a reason was given for this answer alone. */
  revealed?: boolean | undefined;
  errors?: readonly FormError[] | undefined;
}

export function twinsCompareView(frame: Frame, held: Comparison, state: CompareState = {}): TwinsCompareView {
  const say = speaker(frame.locale);
  const { firstId, secondId, signs, answers } = held;
  const home = `/${frame.locale}/duplicadas/${String(firstId)}/${String(secondId)}`;
  const sides = answers.map((each) => linesOf(each, say, state.revealed === true));
  const labels = new Map(sides.flatMap((side) => [...side].map(([id, { label }]) => [id, label] as const)));
  return {
    frame,
    backHref: `/${frame.locale}/duplicadas`,
    action: home,
    folders: [
      { value: String(firstId), label: fileOf(firstId, say) },
      { value: String(secondId), label: fileOf(secondId, say) },
    ],
    signs: signs.map((sign) => say(`twins.sign.${sign}`)),
    rows: [...labels].map(([id, label]) => {
      const [first, second] = sides.map((side) => side.get(id));
      return {
        question: id,
        label,
        values: [first?.text ?? say('twins.blank'), second?.text ?? say('twins.blank')],
        // What only one of them answered stays; what both say alike needs no choice.
        choose: first !== undefined && second !== undefined && first.plain !== second.plain,
      };
    }),
    reveal:
      state.revealed === true
        ? undefined
        : { reasons: REVEAL_REASONS.map((value) => ({ value, label: say(`person.reveal.${value}`) })) },
    errors: state.errors,
  };
}

interface Line {
  label: string;
  text: string;
  plain: string;
}

function linesOf(answers: Answers, say: Say, revealed: boolean): Map<string, Line> {
  const lines = summarise(answers, say.locale, {
    district: (code) => (isUbigeo(code) ? getDistrict(code).name : undefined),
    skill: (id) => findSkill(id)?.[say.locale],
  });
  return new Map(
    lines
      .filter(({ state }) => state === 'answered')
      .map(({ question, label, texts }) => {
        const plain = texts.join('; ');
        const isHidden = !revealed && findQuestion(question)?.wall === 'identity';
        return [question, { label, plain, text: isHidden ? say('twins.hidden') : plain }];
      }),
  );
}
