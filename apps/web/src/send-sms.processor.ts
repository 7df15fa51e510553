import type { MessageService } from '#access';
import type { JobHandler, Jobs, SmsSender } from '#platform';

/** Runs in the web program: no other may open a number. */
export class SendSmsProcessor implements JobHandler<'send-sms'> {
  readonly job = 'send-sms';

  constructor(
    private readonly messages: MessageService,
    private readonly sender: SmsSender,
    private readonly address: string,
  ) {}

  async run({ messageId }: Jobs['send-sms']): Promise<void> {
    const sms = await this.messages.findUnsentSms(messageId, this.address);
    if (sms !== undefined && (await this.sender.send(sms))) await this.messages.markSent(messageId);
  }
}
