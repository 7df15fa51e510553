import { Injectable } from '@nestjs/common';
import { LiveMarket } from './live-market.service.js';

/** The open vacancies without the people, for who asks them about one person: read in a moment. */
@Injectable()
export class VacancyMarket extends LiveMarket {
  protected override readonly hasPeople: boolean = false;
}
