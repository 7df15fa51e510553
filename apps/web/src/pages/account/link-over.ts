import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { MessagePage } from '../session/message-page.js';

/** A mailed link that was used, renewed, withdrawn or is over: what to do now. */
export function linkOver(frame: Frame, again?: string): VNode {
  const say = speaker(frame.locale);
  return MessagePage({
    frame,
    title: say('link.over'),
    text: say(again === undefined ? 'link.overInvitation' : 'link.overPassword'),
    link:
      again === undefined
        ? { label: say('signIn.enter'), href: `/${frame.locale}/entrar/equipo` }
        : { label: say('link.again'), href: `/${frame.locale}${again}` },
  });
}
