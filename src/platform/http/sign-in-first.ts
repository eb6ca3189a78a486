/** Thrown by the guard when somebody must sign in before they go on; `next` is where to afterwards. */
export class SignInFirst extends Error {
  constructor(readonly next: string) {
    super('Sign in first');
    this.name = 'SignInFirst';
  }
}
