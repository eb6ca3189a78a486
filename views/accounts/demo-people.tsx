import type { JSX } from 'preact';
import { Button } from '../components/button/button.js';
import { Form } from '../components/form/form.js';
import { useShell } from '../shell.js';

export type DemoPerson =
  'student' | 'student2' | 'teacher' | 'judge' | 'judge2' | 'organizer' | 'region' | 'coordinator' | 'door' | 'admin';

interface DemoPeopleProps {
  readonly people: readonly DemoPerson[];
  readonly next: string | null;
}

/** One click to be one of the people of the demo world. */
export function DemoPeople({ people, next }: DemoPeopleProps): JSX.Element | null {
  const { t } = useShell();
  if (people.length === 0) return null;
  return (
    <section class="stack">
      <h2>{t('accounts-pages.demo')}</h2>
      <p class="quiet">{t('accounts-pages.demo_hint')}</p>
      <Form action="/demo/sign-in" shape="bare" hidden={next ? { next } : {}} label={t('accounts-pages.demo')}>
        <div class="row">
          {people.map((person) => (
            <Button key={person} name="person" value={person}>
              {t(`accounts.sign_in.demo.${person}`)}
            </Button>
          ))}
        </div>
      </Form>
    </section>
  );
}
