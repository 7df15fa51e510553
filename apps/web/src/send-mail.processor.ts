import type { MessageService } from '#access';
import type { JobHandler, Jobs, Mailer } from '#platform';

/** Runs in the web program: no other may read an address. Sent twice only when the process ends between sending and marking. */
export class SendMailProcessor implements JobHandler<'send-mail'> {
  readonly job = 'send-mail';

  constructor(
    private readonly messages: MessageService,
    private readonly mailer: Mailer,
    private readonly address: string,
  ) {}

  async run({ messageId }: Jobs['send-mail']): Promise<void> {
    const mail = await this.messages.findUnsent(messageId, this.address);
    if (mail !== undefined && (await this.mailer.send(mail))) await this.messages.markSent(messageId);
  }
}
