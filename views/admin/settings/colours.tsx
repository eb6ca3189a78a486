import type { JSX } from 'preact';
import { ColourPreviews, type ColourPreview } from '../../components/colour-preview/colour-preview.js';
import { ColourField } from '../../components/field/colour-field.js';
import type { FormView } from '../../components/form/form-state.js';
import { useShell } from '../../shell.js';
import type { Framed } from '../admin-nav.js';
import { SectionFrame } from './section-frame.js';

interface ColoursProps {
  /** Null when what was sent is no colour. */
  readonly preview: ColourPreview | null;
  /** Nobody chose another colour yet. */
  readonly own: boolean;
  readonly form: FormView;
}

/** The one colour of links and buttons, with everything that follows from it. */
export function SettingsColours({ preview, own, form, sections }: Framed<ColoursProps>): JSX.Element {
  const { t } = useShell();
  return (
    <SectionFrame
      section="colours"
      sections={sections}
      form={form}
      buttons={
        <button type="submit" class="button" formmethod="get" formaction="/admin/settings/colours">
          {t('settings.colours.try')}
        </button>
      }
      after={preview ? <ColourPreviews {...preview} /> : null}
    >
      <ColourField
        name="act"
        label={t('settings.colours.act')}
        hint={t(own ? 'settings.colours.hint_own' : 'settings.colours.hint')}
      />
    </SectionFrame>
  );
}
