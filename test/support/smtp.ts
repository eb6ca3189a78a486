import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The message as it came over the wire. */
  readonly raw: string;
}

/** How the server treats the next messages: take them, refuse for now or for good, hang up after DATA, or dawdle. */
export type SmtpMood = 'accept' | 'busy' | 'refuse' | 'drop' | { readonly delay: number };

export interface SmtpHost {
  readonly url: string;
  readonly received: ReceivedMail[];
  mood: SmtpMood;
  close(): Promise<void>;
}

/** A real SMTP server on a port of its own. */
export async function openSmtp(): Promise<SmtpHost> {
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const mail = {
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        };
        const { mood } = host;
        if (mood === 'busy') return done(refusal(451, 'Try again later'));
        if (mood === 'refuse') return done(refusal(550, 'No such mailbox'));
        // The worst case for a sender: the message is in, the answer never comes.
        received.push(mail);
        if (mood === 'drop') return dropConnections();
        if (mood === 'accept') return done();
        setTimeout(done, mood.delay);
      });
    },
  });
  const dropConnections = () => {
    for (const connection of server.connections) connection._socket?.destroy();
  };
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  const host: SmtpHost = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    mood: 'accept',
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return host;
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
