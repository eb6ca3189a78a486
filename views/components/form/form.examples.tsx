import type { ExampleSet } from '../example.js';
import { Button } from '../button/button.js';
import { NumberField, TextField } from '../field/text-field.js';
import { Form, FormActions } from './form.js';
import { SavedStatus } from './saved-status.js';

export const formExamples: ExampleSet = {
  component: 'form',
  examples: [
    {
      name: 'with an error',
      render: () => (
        <Form
          action="/dev/kit"
          form={{
            values: { example_number: 'SCT211-0042/2024', example_year: '20o8' },
            errors: [{ field: 'example_year', key: 'kit.example_error' }],
          }}
        >
          <TextField name="example_number" label="Student number" hint="As it stands on your card." width="medium" />
          <NumberField name="example_year" label="Expected year of graduation" width="short" />
          <FormActions>
            <Button kind="primary">Continue</Button>
            <Button kind="quiet">Save and finish later</Button>
            <SavedStatus at={Date.UTC(2026, 10, 22, 7, 32)} />
          </FormActions>
        </Form>
      ),
    },
  ],
};
