import type { DemoAccount } from '#access';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import type { SignInView } from './sign-in.js';

type Given = { phones?: boolean | undefined } & Pick<
  SignInView,
  'kind' | 'next' | 'expired' | 'values' | 'errors' | 'secondFactor'
> & {
    demo?: readonly DemoAccount[] | undefined;
  };

/** The sign-in page, wherever it is shown: on its own address, or in place of a page whose session is over. */
export function signInView(frame: Frame, { demo = [], phones, ...given }: Given): SignInView {
  const say = speaker(frame.locale);
  const seeker = `/${frame.locale}/entrar`;
  const staff = `/${frame.locale}/entrar/equipo`;
  const label = ({ name, role, organisation }: DemoAccount): string =>
    [name, say(`role.${role}`), organisation].filter((part) => part !== '').join(', ');
  return {
    frame: { ...frame, corner: undefined },
    ...given,
    action: given.secondFactor === true ? `${seeker}/codigo` : given.kind === 'seeker' ? seeker : staff,
    phoneHref: phones === true && given.kind === 'seeker' ? `${seeker}/celular` : undefined,
    otherHref: given.kind === 'seeker' ? staff : seeker,
    demo:
      demo.length === 0
        ? undefined
        : { action: `${seeker}/demo`, accounts: demo.map((each) => ({ account: each.ref, label: label(each) })) },
  };
}
