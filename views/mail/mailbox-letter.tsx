import type { JSX } from 'preact';
import type { Instant } from '../../src/kernel/clock.js';
import { ButtonLink } from '../components/button/button.js';
import { Card } from '../components/card/card.js';
import { Facts } from '../components/facts/facts.js';
import { LetterFrame, LetterText } from '../components/letter-frame/letter-frame.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';
import { MailState, type MailStateName } from './mail-state.js';

export interface MailboxLetterProps {
  readonly id: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly state: MailStateName;
  readonly createdAt: Instant;
  readonly hasCalendar: boolean;
}

/** One letter as its reader sees it. The letter itself is framed: it brings its own styles and may do nothing else. */
export function MailboxLetter(mail: MailboxLetterProps): JSX.Element {
  const { t, times } = useShell();
  const facts = [
    { label: t('mail.box.to'), value: <bdi>{mail.toAddress}</bdi> },
    { label: t('mail.box.written'), value: times.dayTime(mail.createdAt) },
    { label: t('mail.box.message_id'), value: <bdi>{mail.messageId}</bdi> },
  ];
  return (
    <div class="wrap page stack-loose">
      <PageHead
        title={<bdi>{mail.subject}</bdi>}
        above={{ label: t('mail.box.title'), href: '/dev/mail' }}
        tag={<MailState state={mail.state} />}
        actions={
          mail.hasCalendar ? (
            <ButtonLink href={`/dev/mail/${mail.id}/calendar.ics`} download>
              {t('mail.box.calendar')}
            </ButtonLink>
          ) : null
        }
      />
      <Facts facts={facts} />
      <LetterFrame title={t('mail.box.letter')} src={`/dev/mail/${mail.id}/letter`} />
      <Card title={t('mail.box.text')}>
        <LetterText text={mail.text} />
      </Card>
    </div>
  );
}
