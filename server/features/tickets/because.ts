/** Why something happened by itself: written into every fact that follows, and read in the ticket's history. */

export interface Because {
  by:
    | 'subject'
    | 'rule'
    | 'triage'
    | 'routing'
    | 'sla'
    | 'plan'
    | 'waiting'
    | 'inspection'
    | 'macro'
    | 'line';
  /** Of the rule, policy, plan… */
  id?: string;
  /** Its name at that time, as people call it. */
  name?: string;
  /** A short reason for people, in the account's language. */
  why?: string;
  /** How many rules in a row have led here; loops are cut by it. */
  depth?: number;
}
