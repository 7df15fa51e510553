import type { PhoneService } from '#access';
import type { JobHandler, Jobs, SmsSender } from '#platform';

/** Runs in the web program: no other may open a number. A code that is over by then is not sent. */
export class SendCodeProcessor implements JobHandler<'send-code'> {
  readonly job = 'send-code';

  constructor(
    private readonly phones: PhoneService,
    private readonly sender: SmsSender,
  ) {}

  async run({ codeId }: Jobs['send-code']): Promise<void> {
    const message = await this.phones.findUnsent(codeId);
    if (message !== undefined && (await this.sender.send(message))) await this.phones.markSent(codeId);
  }
}
