import type { ComponentChildren, JSX } from 'preact';
import { Chip, Chips } from '../components/chip/chip.js';
import { PageHead } from '../components/page-head/page-head.js';
import { useShell } from '../shell.js';

const SECTIONS = { profile: '/me', addresses: '/me/addresses', security: '/me/security', devices: '/me/devices' } as const;

export type AccountSection = keyof typeof SECTIONS;

interface AccountFrameProps {
  readonly current: AccountSection;
  readonly lead: string;
  readonly children: ComponentChildren;
}

/** The pages a person has about themselves, and the way between them. */
export function AccountFrame({ current, lead, children }: AccountFrameProps): JSX.Element {
  const { t } = useShell();
  return (
    <div class="wrap wrap-narrow page stack-loose">
      <PageHead title={t(`me.${current}.title`)} lead={lead} />
      <Chips label={t('me.sections')}>
        {(Object.keys(SECTIONS) as AccountSection[]).map((section) => (
          <Chip key={section} href={SECTIONS[section]} label={t(`me.${section}.title`)} current={section === current} />
        ))}
      </Chips>
      {children}
    </div>
  );
}
