import { EMPLOYER_SIZES, FORMING_AS } from '#employer';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import type { Choice } from '../../ui/choice.js';
import type { OptionView } from '../../ui/field.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { districtOptions } from '../vacancy/district-choice.js';
import { REGIMES, sectors, type WayIn, WAYS_IN } from './register-input.js';
import type { RegistrationField, RegistrationView } from './register.js';

const TYPED: readonly RegistrationField[] = [
  'ruc',
  'dni',
  'business',
  'forming',
  'sector',
  'size',
  'regime',
  'district',
  'name',
  'phone',
  'email',
];

export function registrationView(
  frame: Frame,
  way: WayIn,
  { body, errors }: { body: FormBody; errors: readonly FormError[] },
): RegistrationView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/registro`;
  return {
    frame,
    backHref: home,
    action: `${home}/${way}`,
    form: WAYS_IN[way],
    values: Object.fromEntries(TYPED.map((name) => [name, textOf(body, name)])),
    accepted: textOf(body, 'rules') === 'yes',
    sectors: sectorOptions(say),
    sizes: sizeChoices(say),
    regimes: regimeChoices(say),
    formings: FORMING_AS.map((value) => ({ value, label: say(`firm.forming.${value}`) })),
    districts: districtOptions(),
    errors: errors.length === 0 ? undefined : errors,
  };
}

export function sectorOptions(say: Say): OptionView[] {
  return sectors().map(({ code, es, en }) => ({ value: code, label: say.locale === 'es' ? es : en }));
}

export function sizeChoices(say: Say): Choice[] {
  return EMPLOYER_SIZES.map((value) => ({ value, label: say(`firm.size.${value}`) }));
}

export function regimeChoices(say: Say): Choice[] {
  return REGIMES.map((value) => ({ value, label: say(`firm.regime.${value}`) }));
}
