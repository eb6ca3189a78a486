import type { JSX } from 'preact';
import type { ExampleSet } from '../example.js';
import { Button } from '../button/button.js';
import { Form } from '../form/form.js';
import { CheckField, ChecksField, RadioField, SelectField } from './choice-field.js';
import { ColourField } from './colour-field.js';
import { DateField, InstantField } from './date-field.js';
import { FileField } from './file-field.js';
import { LongTextField, NumberField, TextField } from './text-field.js';

const values = {
  kit_name: '陈思远',
  kit_code: '402917',
  kit_track: 'cloud',
  kit_listed: 'network',
  kit_colour: '#0a6457',
  kit_day: '2026-12-04',
  kit_at: '2026-12-04T23:59',
  kit_meals: ['halal'],
};
const inForm = (field: JSX.Element) => () => (
  <Form action="/dev/kit" form={{ values, errors: [] }}>
    {field}
    <Button>Save example</Button>
  </Form>
);
const tracks = [
  { value: 'network', label: 'Network', note: '12 left' },
  { value: 'cloud', label: 'Cloud', hint: 'Virtual machines, containers and storage', note: '7 left' },
  { value: 'computing', label: 'Computing', note: 'full, 4 waiting', disabled: true },
];

export const fieldExamples: ExampleSet = {
  component: 'field',
  examples: [
    {
      name: 'text',
      render: inForm(
        <TextField
          name="kit_name"
          label="Full name"
          hint="As it stands in your passport or identity card."
          autocomplete="name"
        />,
      ),
    },
    {
      name: 'code',
      render: inForm(<TextField name="kit_code" label="Six-digit code" look="code" autocomplete="one-time-code" />),
    },
    { name: 'long text', render: inForm(<LongTextField name="kit_why" label="Why this course?" optional />) },
    { name: 'number', render: inForm(<NumberField name="kit_year" label="Year of graduation" />) },
    {
      name: 'file',
      render: inForm(
        <FileField name="kit_file" label="Class list" hint="Excel or CSV, at most 20 MB" accept=".xlsx,.csv" />,
      ),
    },
    { name: 'date', render: inForm(<DateField name="kit_day" label="Date of birth" />) },
    {
      name: 'day and time',
      render: inForm(<InstantField name="kit_at" label="Sign-up closes" hint="Shanghai time" />),
    },
    {
      name: 'colour',
      render: inForm(<ColourField name="kit_colour" label="Colour of links and buttons" />),
    },
    {
      name: 'select',
      render: inForm(
        <SelectField name="kit_listed" label="Track" prompt="Choose one" options={tracks} width="medium" />,
      ),
    },
    {
      name: 'radios',
      render: inForm(<RadioField name="kit_track" label="Track" hint="You can choose one." options={tracks} />),
    },
    {
      name: 'checks',
      render: inForm(
        <ChecksField
          name="kit_meals"
          label="Meals"
          options={[
            { value: 'halal', label: 'Halal' },
            { value: 'vegan', label: 'Vegan' },
          ]}
          optional
        />,
      ),
    },
    {
      name: 'consent',
      render: inForm(
        <CheckField
          name="kit_terms"
          label="I agree"
          text="We keep your answers for one year after the event and show them to its organizers only."
        />,
      ),
    },
  ],
};
