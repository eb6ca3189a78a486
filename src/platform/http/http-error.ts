/** A refusal of the protocol, before any rule of the portal was asked: 413, 415, 404 ... */
export class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
    this.name = 'HttpError';
  }
}
