/** Most letters that leave in a minute, over all processes; what providers accept from one sender. */
export class MailRate {
  constructor(readonly perMinute: number) {}
}
