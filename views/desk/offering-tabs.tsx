import type { JSX } from 'preact';
import { Chip, Chips } from '../components/chip/chip.js';
import { useShell } from '../shell.js';

export type OfferingTab = 'registrations' | 'seats' | 'form' | 'settings' | 'preview';

const TABS: readonly OfferingTab[] = ['registrations', 'seats', 'form', 'settings', 'preview'];

/** The pages of one offering's desk. */
export function OfferingTabs({ offeringId, current }: { offeringId: string; current: OfferingTab }): JSX.Element {
  const { t } = useShell();
  return (
    <Chips label={t('desk-registrations.tabs')}>
      {TABS.map((tab) => (
        <Chip
          key={tab}
          href={`/desk/offerings/${offeringId}/${tab}`}
          label={t(`desk-registrations.tab_${tab}`)}
          current={tab === current}
        />
      ))}
    </Chips>
  );
}
