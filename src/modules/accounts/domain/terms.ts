/** The terms a new account accepts, shown at /terms. A new text gets a new version: the day it came into force. */
export const TERMS_VERSION = '2026-11-01';
