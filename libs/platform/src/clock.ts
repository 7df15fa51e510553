import { Injectable } from '@nestjs/common';

const LIMA_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Lima',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

const LIMA_HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Lima', hour: '2-digit', hourCycle: 'h23' });

/** The only clock of the product; tests give another one. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Calendar day in America/Lima, `YYYY-MM-DD`. */
  today(): string {
    return this.dayOf(this.now());
  }

  /** Hour of the day in America/Lima, 0 to 23. */
  hour(): number {
    return Number(LIMA_HOUR.format(this.now()));
  }

  /** Calendar day of an instant in America/Lima. */
  dayOf(instant: Date): string {
    return LIMA_DAY.format(instant);
  }
}
