import { isCivilHour, type MessageService } from '#access';
import type { Clock, JobHandler, Jobs, SmsSender } from '#platform';

/** Runs in the web program: no other may open a number. A job that comes late in the evening leaves its message to the morning. */
export class SendSmsProcessor implements JobHandler<'send-sms'> {
  readonly job = 'send-sms';

  constructor(
    private readonly messages: MessageService,
    private readonly sender: SmsSender,
    private readonly address: string,
    private readonly clock: Clock,
  ) {}

  async run({ messageId }: Jobs['send-sms']): Promise<void> {
    if (!isCivilHour(this.clock.hour())) return;
    const sms = await this.messages.findUnsentSms(messageId, this.address);
    if (sms !== undefined && (await this.sender.send(sms))) await this.messages.markSent(messageId);
  }
}
