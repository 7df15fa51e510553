import {
  gateMask,
  type GateCode,
  gateState,
  type PreparedSeeker,
  type PreparedVacancy,
  prepareSeeker,
  type ScoringContext,
  type SeekerFacts,
} from '#engine';

/** Distinct answers by number, with somebody who gave them and no other. */
export class PeerAnswers {
  private readonly numbers = new Map<string, number>();
  readonly people: PreparedSeeker[] = [];

  constructor(private readonly context: ScoringContext) {}

  number(facts: Partial<SeekerFacts>): number {
    const key = JSON.stringify(facts);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.people.length);
    this.people.push(prepareSeeker({ id: 0, revision: 0, ...facts }, this.context));
    return this.people.length - 1;
  }

  /** Numbers of the answers that do not close a gate. */
  open(vacancy: PreparedVacancy, gate: GateCode): number[] {
    return this.people.flatMap((person, number) =>
      gateState(gateMask(person, vacancy), gate) === 'not_met' ? [] : [number],
    );
  }
}
